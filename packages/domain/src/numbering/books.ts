/** What a register book is of: sổ văn bản đến, sổ văn bản đi, nhiệm vụ, hồ sơ công việc. */
export type { BookDirection } from '@qlvb/contract/types';
