/** Writes entities as JSON with Jackson 3, without asking the database. */
module io.aludel.jackson {
    requires transitive io.aludel.orm;
    requires transitive tools.jackson.databind;
    requires transitive org.jspecify;

    exports io.aludel.jackson;

    provides tools.jackson.databind.JacksonModule with
            io.aludel.jackson.AludelModule;
}
