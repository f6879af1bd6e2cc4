export { promptAudio as GET } from '@/features/flow-editor/server';
