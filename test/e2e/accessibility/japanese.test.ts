import { testEveryState } from './every-state.ts';

testEveryState({ language: 'ja', theme: 'dark' });
