--liquibase formatted sql

--changeset access:token-digests
delete from access.oauth2_authorization;
create index oauth2_authorization_principal_idx on access.oauth2_authorization (principal_name);
comment on table access.oauth2_authorization is 'REGIONAL. Codes and tokens that the built-in authorization server gave to applications, as keyed digests, with the columns that Spring names; no row of a tenant';
