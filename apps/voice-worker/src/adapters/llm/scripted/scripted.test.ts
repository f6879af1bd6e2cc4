import { describeLanguageModel } from '../contract.test-suite';
import { scriptedModel } from './index';

describeLanguageModel('The scripted model', { create: () => scriptedModel });
