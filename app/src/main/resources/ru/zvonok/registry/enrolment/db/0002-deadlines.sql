--liquibase formatted sql

--changeset enrolment:deadlines
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'enrolment.order.deadline-days', '2020-09-01', '2', 'Регламент работы в системе, срок DL-26');
