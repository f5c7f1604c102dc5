--liquibase formatted sql

--changeset portfolio:projects
create sequence portfolio.project_seq as bigint increment 1;
create table portfolio.project (
  organisation_id bigint not null,
  id bigint not null,
  begins date,
  ends date check (ends >= begins),
  closed_on date,
  version integer not null default 0,
  kind text not null check (kind in ('PROJECT', 'METHODICAL')),
  title text not null check (length(title) between 1 and 200),
  about text not null check (length(about) <= 2000),
  tags text not null check (length(tags) <= 300),
  norm text generated always as (replace(lower(title || ' ' || tags), 'ё', 'е')) stored,
  primary key (organisation_id, id)
);
comment on table portfolio.project is 'TENANT. A space in which members of a project keep what belongs to it, or what methodical things the staff collects; closed_on makes it read only; tags are words parted by commas';
call tenancy.protect('portfolio.project');

create table portfolio.project_member (
  organisation_id bigint not null,
  project_id bigint not null,
  person_id bigint not null,
  role text not null check (role in ('LEADER', 'MEMBER', 'VIEWER')),
  constraint project_member_pk primary key (organisation_id, project_id, person_id),
  constraint project_member_project_fk foreign key (organisation_id, project_id) references portfolio.project (organisation_id, id),
  constraint project_member_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id)
);
create index project_member_person_idx on portfolio.project_member (organisation_id, person_id);
comment on table portfolio.project_member is 'TENANT. Who takes part in a project and what that allows';
call tenancy.protect('portfolio.project_member');

create sequence portfolio.resource_seq as bigint increment 1;
create table portfolio.resource (
  organisation_id bigint not null,
  id bigint not null,
  project_id bigint not null,
  author_id bigint not null,
  size bigint,
  changed_at timestamptz not null,
  version integer not null default 0,
  file uuid,
  kind text not null check (kind in ('FILE', 'LINK', 'NOTE')),
  folder text not null check (length(folder) <= 100),
  title text not null check (length(title) between 1 and 200),
  words text not null check (length(words) <= 4000),
  link text not null check (length(link) <= 1000),
  primary key (organisation_id, id),
  check ((kind = 'FILE') = (file is not null)),
  check ((kind = 'LINK') = (link <> '')),
  constraint resource_once_key unique (organisation_id, project_id, folder, title),
  constraint resource_project_fk foreign key (organisation_id, project_id) references portfolio.project (organisation_id, id),
  constraint resource_author_fk foreign key (organisation_id, author_id) references people.person (organisation_id, id)
);
create index resource_author_idx on portfolio.resource (organisation_id, author_id);
create index resource_file_idx on portfolio.resource (organisation_id, file);
comment on table portfolio.resource is 'TENANT. A file, a link or a note of a project; folder is the name of the one it lies in, empty where it lies in none';
call tenancy.protect('portfolio.resource');
