/** Engine, schema, types, SQL expressions, compiler and dialects. */
module io.aludel.core {
    requires transitive java.sql;
    requires transitive org.jspecify;
    requires com.zaxxer.hikari;
    requires org.slf4j;

    exports io.aludel.compile;
    exports io.aludel.dialect;
    exports io.aludel.engine;
    exports io.aludel.error;
    exports io.aludel.graph;
    exports io.aludel.reflect;
    exports io.aludel.schema;
    exports io.aludel.sql;
    exports io.aludel.sql.ast;
    exports io.aludel.type;
}
