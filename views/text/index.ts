/** The words of the interface. Chinese is the type; every other language must have every key (the compiler and a test say so). */
import { en } from './en/index.ts'
import { zh } from './zh-CN/index.ts'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export type Text = typeof zh

export const texts: Record<Language, Text> = { 'zh-CN': zh, en }
