package io.aludel.dialect.postgresql;

/** How values of one type look in PostgreSQL's binary form. Stateless. */
@FunctionalInterface
interface BinaryForm {
    /** Appends the length and the bytes of a value, which has the class that the form was made for. */
    void write(BinaryBuffer to, Object value);
}
