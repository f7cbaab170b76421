import { testEveryState } from './every-state.ts';

testEveryState({ language: 'en', theme: 'light' });
