--liquibase formatted sql

--changeset enrolment:ages
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'enrolment.first-grade.age', '2000-01-01', '7', 'Федеральный закон № 273-ФЗ, статья 67, часть 1: с шести с половиной и не позже восьми лет'),
  ('PRODUCT', 'enrolment.age.odd-years', '2000-01-01', '3', 'Значение поставки: на такую разницу с обычным возрастом класса обращают внимание');
