--liquibase formatted sql

--changeset forum:sections
create schema forum;
comment on schema forum is 'Sections, topics and messages of the forum, and what moderators did with them';
grant usage on schema forum to zvonok_app, zvonok_municipal, zvonok_region;

create sequence forum.section_seq as bigint increment 1;
create table forum.section (
  organisation_id bigint not null,
  id bigint not null,
  group_id bigint,
  place int not null,
  version int not null default 0,
  closed boolean not null default false,
  name text not null check (length(name) between 1 and 100),
  description text not null check (length(description) <= 500),
  primary key (organisation_id, id)
);
comment on table forum.section is 'TENANT. A part of the forum with its own readers; group_id where it is of one class, whose class teacher keeps it';
call tenancy.protect('forum.section');

create table forum.section_circle (
  organisation_id bigint not null,
  section_id bigint not null,
  writes boolean not null,
  circle text not null,
  constraint section_circle_pk primary key (organisation_id, section_id, circle),
  constraint section_circle_section_fk foreign key (organisation_id, section_id) references forum.section (organisation_id, id)
);
comment on table forum.section_circle is 'TENANT. A circle of people that reads a section, and whether it writes there too; circle is the key that the address book gives it';
call tenancy.protect('forum.section_circle');

create sequence forum.topic_seq as bigint increment 1;
create table forum.topic (
  organisation_id bigint not null,
  id bigint not null,
  section_id bigint not null,
  account_id bigint not null,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  pinned boolean not null default false,
  closed boolean not null default false,
  title text not null check (length(title) between 1 and 150),
  primary key (organisation_id, id),
  constraint topic_section_fk foreign key (organisation_id, section_id) references forum.section (organisation_id, id)
);
create index topic_section_idx on forum.topic (organisation_id, section_id, last_at);
comment on table forum.topic is 'TENANT. What a section is talking about; last_at is the moment of the last message that everybody sees';
call tenancy.protect('forum.topic');

create sequence forum.message_seq as bigint increment 1;
create table forum.message (
  organisation_id bigint not null,
  id bigint not null,
  topic_id bigint not null,
  account_id bigint not null,
  quotes_id bigint,
  at timestamptz not null,
  edited_at timestamptz,
  version int not null default 0,
  person uuid not null,
  sent uuid not null,
  role text not null,
  state text not null check (state in ('SHOWN', 'HELD', 'REMOVED')),
  text text not null check (length(text) between 1 and 5000),
  primary key (organisation_id, id),
  constraint message_sent_key unique (organisation_id, account_id, sent),
  constraint message_topic_fk foreign key (organisation_id, topic_id) references forum.topic (organisation_id, id),
  constraint message_quotes_fk foreign key (organisation_id, quotes_id) references forum.message (organisation_id, id)
);
create index message_topic_idx on forum.message (organisation_id, topic_id, id);
create index message_quotes_idx on forum.message (organisation_id, quotes_id);
create index message_held_idx on forum.message (organisation_id, at) where state = 'HELD';
comment on table forum.message is 'TENANT. One message as it reads now; person is the GUID by which the author is told, role what the author was when it was written, sent the id under which the page sent it, so that it arrives once';
call tenancy.protect('forum.message');

create table forum.message_version (
  organisation_id bigint not null,
  message_id bigint not null,
  at timestamptz not null,
  version int not null,
  text text not null,
  constraint message_version_pk primary key (organisation_id, message_id, version),
  constraint message_version_fk foreign key (organisation_id, message_id) references forum.message (organisation_id, id)
);
comment on table forum.message_version is 'TENANT. How an edited message read before, for moderators; at is when it stopped reading so';
call tenancy.protect('forum.message_version');

create table forum.message_file (
  organisation_id bigint not null,
  message_id bigint not null,
  size bigint not null,
  file uuid not null,
  name text not null,
  constraint message_file_pk primary key (organisation_id, message_id, file),
  constraint message_file_fk foreign key (organisation_id, message_id) references forum.message (organisation_id, id)
);
create index message_file_idx on forum.message_file (organisation_id, file);
comment on table forum.message_file is 'TENANT. A file that came with a message; file is the public id that the files know';
call tenancy.protect('forum.message_file');

create table forum.reading (
  organisation_id bigint not null,
  account_id bigint not null,
  topic_id bigint not null,
  last_message_id bigint not null,
  followed boolean not null,
  told boolean not null,
  person uuid not null,
  constraint reading_pk primary key (organisation_id, account_id, topic_id),
  constraint reading_topic_fk foreign key (organisation_id, topic_id) references forum.topic (organisation_id, id)
);
create index reading_topic_idx on forum.reading (organisation_id, topic_id) where followed;
create index reading_fk_idx on forum.reading (organisation_id, topic_id);
comment on table forum.reading is 'TENANT. How far somebody has read a topic, whether they follow it, and whether the bell told them since they read it';
call tenancy.protect('forum.reading');

create table forum.draft (
  organisation_id bigint not null,
  account_id bigint not null,
  section_id bigint not null,
  topic_id bigint not null,
  quotes_id bigint,
  at timestamptz not null,
  title text not null check (length(title) <= 150),
  text text not null check (length(text) <= 5000),
  constraint draft_pk primary key (organisation_id, account_id, section_id, topic_id),
  constraint draft_section_fk foreign key (organisation_id, section_id) references forum.section (organisation_id, id)
);
create index draft_section_idx on forum.draft (organisation_id, section_id);
comment on table forum.draft is 'TENANT. What somebody has typed and not sent yet: in a topic, or, where topic_id is 0, a new topic of the section';
call tenancy.protect('forum.draft');

--changeset forum:moderation
create sequence forum.removal_seq as bigint increment 1;
create table forum.removal (
  organisation_id bigint not null,
  id bigint not null,
  message_id bigint not null,
  account_id bigint not null,
  ended_account_id bigint,
  at timestamptz not null,
  ended_at timestamptz,
  appealed_at timestamptz,
  decided_at timestamptz,
  reason text not null check (length(reason) between 1 and 500),
  appeal text check (length(appeal) <= 500),
  answer text check (length(answer) <= 500),
  primary key (organisation_id, id),
  constraint removal_message_fk foreign key (organisation_id, message_id) references forum.message (organisation_id, id)
);
create unique index removal_standing_key on forum.removal (organisation_id, message_id) where ended_at is null;
create index removal_message_idx on forum.removal (organisation_id, message_id);
create index removal_appeal_idx on forum.removal (organisation_id, appealed_at) where appealed_at is not null and decided_at is null;
comment on table forum.removal is 'TENANT. A moderator took a message away: who and why, what the author says against it, and whether it was put back (ended_at)';
call tenancy.protect('forum.removal');

create sequence forum.report_seq as bigint increment 1;
create table forum.report (
  organisation_id bigint not null,
  id bigint not null,
  message_id bigint not null,
  account_id bigint not null,
  answered_account_id bigint,
  at timestamptz not null,
  answered_at timestamptz,
  person uuid not null,
  state text not null check (state in ('OPEN', 'REMOVED', 'DECLINED')),
  word text not null check (length(word) <= 500),
  answer text check (length(answer) <= 500),
  primary key (organisation_id, id),
  check ((state = 'OPEN') = (answered_at is null)),
  constraint report_message_fk foreign key (organisation_id, message_id) references forum.message (organisation_id, id)
);
create unique index report_open_key on forum.report (organisation_id, message_id, account_id) where state = 'OPEN';
create index report_message_idx on forum.report (organisation_id, message_id);
create index report_waiting_idx on forum.report (organisation_id, at) where state = 'OPEN';
comment on table forum.report is 'TENANT. Somebody says that a message does not belong there, and what moderators answered';
call tenancy.protect('forum.report');

create sequence forum.suspension_seq as bigint increment 1;
create table forum.suspension (
  organisation_id bigint not null,
  id bigint not null,
  account_id bigint not null,
  by_account_id bigint not null,
  group_id bigint,
  at timestamptz not null,
  lifted_at timestamptz,
  until date not null,
  person uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  primary key (organisation_id, id)
);
create index suspension_account_idx on forum.suspension (organisation_id, account_id, until);
comment on table forum.suspension is 'TENANT. Somebody may not write until a day, that day included; with group_id only in the sections of that class';
call tenancy.protect('forum.suspension');

create sequence forum.word_seq as bigint increment 1;
create table forum.word (
  organisation_id bigint not null,
  id bigint not null,
  word text not null check (length(word) between 2 and 60),
  primary key (organisation_id, id),
  constraint word_key unique (organisation_id, word)
);
comment on table forum.word is 'TENANT. A word of the own list that holds a message back until a moderator has looked; with an asterisk at its end, all words that begin so';
call tenancy.protect('forum.word');

--changeset forum:rules
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'forum.edit-minutes', '2020-09-01', '30', 'Значение поставки: своё сообщение исправляют тридцать минут, а пока на него не ответили, и дольше'),
  ('PRODUCT', 'forum.moderation-days', '2020-09-01', '1', 'Значение поставки: на жалобы и задержанные сообщения форума отвечают за один рабочий день'),
  ('PRODUCT', 'forum.held-words', '2020-09-01',
   '["бля", "блят*", "бляд*", "ебан*", "ёбан*", "ебат*", "заеб*", "уеб*", "хуй*", "хуе*", "хуё*", "пизд*", "мудак*", "мудил*", "гандон*", "пидор*", "педик", "педики", "шлюх*", "сука", "суки", "урод", "уроды", "уродин*", "идиот*", "дебил*", "кретин*", "дурак", "дураки", "дурака", "дура", "дуры", "тупица", "тупицы", "тварь", "твари", "мразь", "мрази", "ублюд*", "сволоч*", "подонок", "подонки", "скотин*", "fuck*", "shit", "bitch*", "asshole*", "idiot*", "moron*"]',
   'Значение поставки: бранные и оскорбительные слова; регион и организация дополняют список своими');
