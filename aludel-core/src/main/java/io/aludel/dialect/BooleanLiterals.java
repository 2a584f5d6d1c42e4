package io.aludel.dialect;

import io.aludel.compile.LiteralRenderer;

/** Literals of databases that have TRUE and FALSE. Stateless. */
public class BooleanLiterals extends LiteralRenderer {
    @Override
    protected String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }
}
