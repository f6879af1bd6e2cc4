export { promptPreview as GET } from '@/features/flow-editor/server';
