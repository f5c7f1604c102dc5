--liquibase formatted sql

--changeset files:tables
create schema files;
comment on schema files is 'Files of the organisations, in pieces';
create sequence files.file_seq as bigint increment 1 cache 20;

create table files.file (
  organisation_id bigint not null,
  id bigint not null,
  account_id bigint,
  size bigint not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz,
  public_id uuid not null,
  content_type text not null,
  purpose text not null,
  name text not null,
  primary key (organisation_id, id),
  constraint file_public_key unique (organisation_id, public_id)
);
create index file_expiry_idx on files.file (organisation_id, expires_at) where expires_at is not null;
comment on table files.file is 'TENANT. A file: what it is, whose, how long it stays; the name is personal data';

create table files.piece (
  organisation_id bigint not null,
  file_id bigint not null,
  number int not null,
  content bytea not null,
  primary key (organisation_id, file_id, number),
  constraint piece_file_fk foreign key (organisation_id, file_id) references files.file on delete cascade
);
alter table files.piece alter column content set storage external;
comment on table files.piece is 'TENANT. A piece of a file, at most 256 KB';

call tenancy.protect('files.file');
call tenancy.protect('files.piece');

--changeset files:limits
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'files.organisation-megabytes', '2000-01-01', '10240', 'Поставка: объём файлов организации'),
  ('PRODUCT', 'files.file-megabytes', '2000-01-01', '25', 'Поставка: объём одного файла');
