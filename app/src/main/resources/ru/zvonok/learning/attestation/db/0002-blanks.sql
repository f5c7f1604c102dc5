--liquibase formatted sql

--changeset attestation:blanks
alter table attestation.certificate add column blank text check (length(blank) between 1 and 20);
create unique index certificate_blank_key on attestation.certificate (organisation_id, blank);
comment on column attestation.certificate.blank is 'Number of the printed blank; stays with who was given it, also where the certificate is opened again';
