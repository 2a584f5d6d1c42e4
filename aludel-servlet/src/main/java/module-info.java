/** A session for each request of a Jakarta Servlet container. */
module io.aludel.servlet {
    requires transitive io.aludel.orm;
    requires transitive jakarta.servlet;

    exports io.aludel.servlet;
}
