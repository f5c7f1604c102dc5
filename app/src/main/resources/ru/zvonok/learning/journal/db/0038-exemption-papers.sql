--liquibase formatted sql

--changeset journal:exemption-papers
create table journal.exemption_paper (
  organisation_id bigint not null,
  exemption_id bigint not null,
  size bigint not null,
  file uuid not null,
  name text not null,
  constraint exemption_paper_pk primary key (organisation_id, exemption_id, file),
  constraint exemption_paper_exemption_fk foreign key (organisation_id, exemption_id) references journal.exemption (organisation_id, id),
  constraint exemption_paper_file_fk foreign key (organisation_id, file) references files.file (organisation_id, public_id) on delete cascade
);
create index exemption_paper_file_idx on journal.exemption_paper (organisation_id, file);
comment on table journal.exemption_paper is 'TENANT. A photographed or scanned paper by which a pupil is exempt from a subject; file is the public id that the files know, and the row goes with the file';
call tenancy.protect('journal.exemption_paper');
