import { createMemoryStore } from '../../../server/store/memory.ts';
import { describeStoreContract } from '../../support/store-contract.ts';

describeStoreContract('the store in memory', { empty: async () => createMemoryStore() });
