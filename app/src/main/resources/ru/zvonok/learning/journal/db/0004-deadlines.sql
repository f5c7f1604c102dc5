--liquibase formatted sql

--changeset journal:deadlines
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.absence.deadline-days', '2020-09-01', '2', 'Регламент работы в системе, срок DL-33');
