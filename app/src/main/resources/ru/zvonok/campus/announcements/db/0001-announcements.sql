--liquibase formatted sql

--changeset announcements:board
create schema announcements;
comment on schema announcements is 'What an organisation tells its people, and who has read it';
grant usage on schema announcements to zvonok_app, zvonok_municipal, zvonok_region;

create sequence announcements.announcement_seq as bigint increment 1;
create table announcements.announcement (
  organisation_id bigint not null,
  id bigint not null,
  author_account_id bigint not null,
  version bigint not null,
  published_at timestamptz,
  changed_at timestamptz,
  withdrawn_at timestamptz,
  told_at timestamptz,
  shown_from date not null,
  shown_until date,
  reminded_on date,
  pinned boolean not null,
  confirm boolean not null,
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  author_role text not null,
  title text not null check (length(title) between 1 and 150),
  body text not null check (length(body) between 1 and 10000),
  withdrawn_word text check (length(withdrawn_word) <= 500),
  primary key (organisation_id, id),
  check (shown_until is null or shown_until >= shown_from),
  check ((state = 'DRAFT') = (published_at is null)),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null and withdrawn_word is not null))
);
create index announcement_published_idx on announcements.announcement (organisation_id, published_at);
create index announcement_author_idx on announcements.announcement (organisation_id, author_account_id);
comment on table announcements.announcement is 'TENANT. A message to many: shown from a day, until a day where one is named. changed_at says that its words or files were changed after it was published, told_at that its readers were told of it, reminded_on the last day on which those who had not confirmed were reminded. author_role is the name of the role in which it was written';
call tenancy.protect('announcements.announcement');

create table announcements.audience (
  organisation_id bigint not null,
  announcement_id bigint not null,
  circle text not null,
  primary key (organisation_id, announcement_id, circle),
  constraint audience_announcement_fk foreign key (organisation_id, announcement_id) references announcements.announcement (organisation_id, id)
);
create index audience_circle_idx on announcements.audience (organisation_id, circle);
comment on table announcements.audience is 'TENANT. To whom an announcement speaks: the key of a circle of the address book';
call tenancy.protect('announcements.audience');

create table announcements.reading (
  organisation_id bigint not null,
  announcement_id bigint not null,
  account_id bigint not null,
  opened_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (organisation_id, announcement_id, account_id),
  constraint reading_announcement_fk foreign key (organisation_id, announcement_id) references announcements.announcement (organisation_id, id)
);
comment on table announcements.reading is 'TENANT. Who has opened an announcement last when, and when that person said to have taken note of it';
call tenancy.protect('announcements.reading');

create table announcements.attachment (
  organisation_id bigint not null,
  announcement_id bigint not null,
  file uuid not null,
  size bigint not null,
  name text not null,
  primary key (organisation_id, announcement_id, file),
  constraint attachment_announcement_fk foreign key (organisation_id, announcement_id) references announcements.announcement (organisation_id, id)
);
create index attachment_file_idx on announcements.attachment (organisation_id, file);
comment on table announcements.attachment is 'TENANT. A file of an announcement; file is the public id that the files know';
call tenancy.protect('announcements.attachment');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'announcements.remind-days', '2020-09-01', '1', 'Значение поставки: напомнить об объявлении тем, кто не подтвердил ознакомление, можно раз в день');
