import { Workflow } from 'lucide-react';
import type { NavItem } from '@/components/shell/types';

export const flowsNav: NavItem = { label: 'Flows', icon: Workflow, path: 'flows', permission: 'flow.read' };
