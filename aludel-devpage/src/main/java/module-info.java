/** A page for developers: what each request does with the database, the schema and the revisions. */
module io.aludel.devpage {
    requires transitive io.aludel.migrate;
    requires transitive io.aludel.orm;
    requires jdk.httpserver;
    requires static transitive jakarta.servlet;
    requires tools.jackson.databind;

    exports io.aludel.devpage;
}
