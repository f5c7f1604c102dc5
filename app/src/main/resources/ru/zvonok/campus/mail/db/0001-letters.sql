--liquibase formatted sql

--changeset mail:letters
create schema mail;
comment on schema mail is 'Internal mail: letters, who got and read them, reports of rude ones';
grant usage on schema mail to zvonok_app, zvonok_municipal, zvonok_region;

create sequence mail.letter_seq as bigint increment 1;
create table mail.letter (
  organisation_id bigint not null,
  id bigint not null,
  account_id bigint not null,
  answers_id bigint,
  removed_account_id bigint,
  changed_at timestamptz not null,
  sent_at timestamptz,
  removed_at timestamptz,
  author uuid not null,
  folder text not null check (folder in ('DRAFTS', 'SENT', 'BIN', 'GONE')),
  subject text not null check (length(subject) <= 200),
  body text not null check (length(body) <= 10000),
  circles text not null,
  persons uuid[] not null,
  removed_reason text check (length(removed_reason) <= 500),
  primary key (organisation_id, id),
  check ((folder = 'DRAFTS') = (sent_at is null)),
  check ((removed_reason is null) = (removed_at is null)),
  constraint letter_answers_fk foreign key (organisation_id, answers_id) references mail.letter (organisation_id, id)
);
create index letter_folder_idx on mail.letter (organisation_id, account_id, folder, id);
create index letter_answers_idx on mail.letter (organisation_id, answers_id);
comment on table mail.letter is 'TENANT. A letter or a draft of one account. folder is where it lies for its sender; circles (keys by commas) and persons (GUIDs) are whom it was addressed to; author is the GUID of the sender';
call tenancy.protect('mail.letter');

create table mail.delivery (
  organisation_id bigint not null,
  letter_id bigint not null,
  account_id bigint not null,
  read_at timestamptz,
  person uuid not null,
  folder text not null check (folder in ('INBOX', 'BIN', 'GONE')),
  primary key (organisation_id, letter_id, account_id),
  constraint delivery_letter_fk foreign key (organisation_id, letter_id) references mail.letter (organisation_id, id)
);
create index delivery_folder_idx on mail.delivery (organisation_id, account_id, folder, letter_id);
comment on table mail.delivery is 'TENANT. A letter as one recipient has it: in which folder, when it was first opened';
call tenancy.protect('mail.delivery');

create table mail.paper (
  organisation_id bigint not null,
  letter_id bigint not null,
  size bigint not null,
  file uuid not null,
  name text not null,
  primary key (organisation_id, letter_id, file),
  constraint paper_letter_fk foreign key (organisation_id, letter_id) references mail.letter (organisation_id, id)
);
create index paper_file_idx on mail.paper (organisation_id, file);
comment on table mail.paper is 'TENANT. A file that goes with a letter; a forwarded letter carries the same file';
call tenancy.protect('mail.paper');

create table mail.report (
  organisation_id bigint not null,
  letter_id bigint not null,
  account_id bigint not null,
  at timestamptz not null,
  state text not null check (state in ('OPEN', 'REMOVED', 'KEPT')),
  words text not null check (length(words) <= 500),
  primary key (organisation_id, letter_id, account_id),
  constraint report_letter_fk foreign key (organisation_id, letter_id) references mail.letter (organisation_id, id)
);
create index report_open_idx on mail.report (organisation_id, at) where state = 'OPEN';
comment on table mail.report is 'TENANT. A recipient says that a letter is rude; what became of it';
call tenancy.protect('mail.report');
