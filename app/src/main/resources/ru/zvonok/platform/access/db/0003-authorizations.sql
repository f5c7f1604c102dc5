--liquibase formatted sql

--changeset access:authorizations
create table access.oauth2_authorization (
  id text primary key,
  registered_client_id text not null,
  principal_name text not null,
  authorization_grant_type text not null,
  authorized_scopes text,
  attributes text,
  state text,
  authorization_code_value text,
  authorization_code_issued_at timestamptz,
  authorization_code_expires_at timestamptz,
  authorization_code_metadata text,
  access_token_value text,
  access_token_issued_at timestamptz,
  access_token_expires_at timestamptz,
  access_token_metadata text,
  access_token_type text,
  access_token_scopes text,
  oidc_id_token_value text,
  oidc_id_token_issued_at timestamptz,
  oidc_id_token_expires_at timestamptz,
  oidc_id_token_metadata text,
  refresh_token_value text,
  refresh_token_issued_at timestamptz,
  refresh_token_expires_at timestamptz,
  refresh_token_metadata text,
  user_code_value text,
  user_code_issued_at timestamptz,
  user_code_expires_at timestamptz,
  user_code_metadata text,
  device_code_value text,
  device_code_issued_at timestamptz,
  device_code_expires_at timestamptz,
  device_code_metadata text
);
create index oauth2_authorization_code_idx on access.oauth2_authorization (authorization_code_value);
create index oauth2_authorization_access_idx on access.oauth2_authorization using hash (access_token_value);
create index oauth2_authorization_refresh_idx on access.oauth2_authorization (refresh_token_value);
create index oauth2_authorization_state_idx on access.oauth2_authorization (state);
create index oauth2_authorization_over_idx on access.oauth2_authorization
  (greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at));
comment on table access.oauth2_authorization is 'REGIONAL. Codes and tokens that the built-in authorization server gave to applications, with the columns that Spring names; no row of a tenant';
grant select, insert, update, delete on access.oauth2_authorization to zvonok_app;
