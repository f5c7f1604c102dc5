--liquibase formatted sql

--changeset curriculum:professional-modules
alter table curriculum.course drop constraint course_kind_check;
alter table curriculum.course add constraint course_kind_check
  check (kind in ('LESSONS', 'EXTRACURRICULAR', 'DISCIPLINE', 'INTERDISCIPLINARY', 'MODULE', 'PRACTICE'));
