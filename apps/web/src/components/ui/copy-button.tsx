'use client';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, type ButtonProps } from './button';

interface CopyButtonProps extends Omit<ButtonProps, 'onClick' | 'children'> {
  text: string;
  /** What is copied, for the label: “Copy link”. */
  label?: string;
  iconOnly?: boolean;
}

export function CopyButton({ text, label = 'Copy', iconOnly, ...props }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Button size={iconOnly ? 'icon-sm' : 'md'} aria-label={iconOnly ? label : undefined} onClick={copy} {...props}>
      {copied ? <Check className="text-success" /> : <Copy />}
      {!iconOnly && <span aria-live="polite">{copied ? 'Copied' : label}</span>}
    </Button>
  );
}
