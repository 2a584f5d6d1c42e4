/** Engine, schema, types, SQL expressions, compiler and dialects. */
module io.aludel.core {
    requires transitive java.sql;
    requires transitive org.jspecify;
    requires com.zaxxer.hikari;
    requires org.slf4j;

    // A package is exported in the commit that gives it its first public class: javac refuses empty ones.
}
