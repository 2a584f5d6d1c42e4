/** Engine, schema, types, SQL expressions, compiler and dialects. */
module io.aludel.core {
    requires transitive java.sql;
    requires transitive org.jspecify;
    requires com.zaxxer.hikari;
    requires static mysql.connector.j;
    requires static org.mariadb.jdbc;
    requires static org.postgresql.jdbc;
    requires static org.xerial.sqlitejdbc;
    requires static tools.jackson.databind;
    requires org.slf4j;

    exports io.aludel.compile;
    exports io.aludel.compile.ddl;
    exports io.aludel.dialect;
    exports io.aludel.dialect.h2;
    exports io.aludel.dialect.mysql;
    exports io.aludel.dialect.postgresql;
    exports io.aludel.dialect.sqlite;
    exports io.aludel.engine;
    exports io.aludel.error;
    exports io.aludel.event;
    exports io.aludel.graph;
    exports io.aludel.reflect;
    exports io.aludel.schema;
    exports io.aludel.schema.ddl;
    exports io.aludel.sql;
    exports io.aludel.sql.ast;
    exports io.aludel.type;

    uses io.aludel.dialect.DialectProvider;
    uses io.aludel.sql.ast.EntityCatalog;
    uses io.aludel.sql.ast.StatementPrinter;
    uses java.sql.Driver;

    provides io.aludel.dialect.DialectProvider with
            io.aludel.dialect.sqlite.SqliteProvider,
            io.aludel.dialect.postgresql.PostgresqlProvider,
            io.aludel.dialect.mysql.MysqlProvider,
            io.aludel.dialect.mysql.MariadbProvider,
            io.aludel.dialect.h2.H2Provider,
            io.aludel.dialect.standard.StandardProvider,
            io.aludel.dialect.standard.GenericProvider;
    provides io.aludel.sql.ast.StatementPrinter with
            io.aludel.dialect.standard.ReadableSql;
}
