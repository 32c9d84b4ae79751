// The redline, whose HTML the server makes: always together, in this order.
import './redline/text.css';
import './redline/tables.css';
import './redline/natures.css';
