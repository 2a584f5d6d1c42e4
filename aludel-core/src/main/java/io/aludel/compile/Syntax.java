package io.aludel.compile;

import static java.util.Objects.requireNonNull;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;

/**
 * All that decides how a dialect writes SQL. Immutable, safe for use by many threads.
 *
 * @param dialect the name of the dialect
 * @param identifiers how names are quoted
 * @param operators how operators are written
 * @param functions how functions are written
 * @param clauses how clauses are written
 * @param types how types are written
 * @param literals how values are written where parameters are not allowed
 * @param casts in which casts parameters stand
 * @param emptyRows whether a row of nothing but defaults has a form of its own, such as DEFAULT VALUES; otherwise DEFAULT is the value of a
 *     column
 */
public record Syntax(
        String dialect,
        Identifiers identifiers,
        OperatorTable operators,
        FunctionTable functions,
        Clauses clauses,
        TypeCompiler types,
        LiteralRenderer literals,
        ParameterCasts casts,
        boolean emptyRows) {
    public Syntax {
        requireNonNull(dialect, "dialect");
        requireNonNull(identifiers, "identifiers");
        requireNonNull(operators, "operators");
        requireNonNull(functions, "functions");
        requireNonNull(clauses, "clauses");
        requireNonNull(types, "types");
        requireNonNull(literals, "literals");
        requireNonNull(casts, "casts");
    }

    /** A way of writing with the types' usual casts, and rows of nothing but defaults. */
    public Syntax(
            String dialect,
            Identifiers identifiers,
            OperatorTable operators,
            FunctionTable functions,
            Clauses clauses,
            TypeCompiler types,
            LiteralRenderer literals) {
        this(dialect, identifiers, operators, functions, clauses, types, literals, ParameterCasts.USUAL, true);
    }

    /** The same with another way to write names. */
    public Syntax with(Identifiers changed) {
        return new Syntax(dialect, changed, operators, functions, clauses, types, literals, casts, emptyRows);
    }

    /** The same with operators written in another way. */
    public Syntax with(OperatorTable changed) {
        return new Syntax(dialect, identifiers, changed, functions, clauses, types, literals, casts, emptyRows);
    }

    /** The same with functions written in another way. */
    public Syntax with(FunctionTable changed) {
        return new Syntax(dialect, identifiers, operators, changed, clauses, types, literals, casts, emptyRows);
    }

    /** The same with clauses written in another way. */
    public Syntax with(Clauses changed) {
        return new Syntax(dialect, identifiers, operators, functions, changed, types, literals, casts, emptyRows);
    }

    /** The same with types written in another way. */
    public Syntax with(TypeCompiler changed) {
        return new Syntax(dialect, identifiers, operators, functions, clauses, changed, literals, casts, emptyRows);
    }

    /** The same with parameters in other casts. */
    public Syntax with(ParameterCasts changed) {
        return new Syntax(dialect, identifiers, operators, functions, clauses, types, literals, changed, emptyRows);
    }

    /** The same with DEFAULT as the value of a column in a row of nothing but defaults. */
    public Syntax namingDefaults() {
        return new Syntax(dialect, identifiers, operators, functions, clauses, types, literals, casts, false);
    }

    /**
     * The error for what the database cannot do.
     *
     * @param construct what was asked for
     * @param remedy the nearest form that works, as a sentence
     */
    public CompileException unsupported(String construct, String remedy) {
        return new CompileException(
                ErrorCode.UNSUPPORTED, construct + " is not supported by " + dialect + ".\n  " + remedy);
    }
}
