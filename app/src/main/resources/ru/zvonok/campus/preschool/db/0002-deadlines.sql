--liquibase formatted sql

--changeset preschool:deadlines
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'preschool.sheet.deadline-days', '2020-09-01', '0', 'Регламент работы в системе, срок DL-34');
