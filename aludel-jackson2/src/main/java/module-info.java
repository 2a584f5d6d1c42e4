/** Writes entities as JSON with Jackson 2, without asking the database. */
module io.aludel.jackson2 {
    requires transitive io.aludel.orm;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive org.jspecify;

    exports io.aludel.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            io.aludel.jackson2.AludelModule;
}
