-- for Quarkus Dev Services (quarkus.datasource.devservices.init-script-path): the roles that migrations grant to
CREATE ROLE postern_owner LOGIN PASSWORD 'postern_owner';
CREATE ROLE postern LOGIN PASSWORD 'postern';
