package io.aludel.compile;

import io.aludel.compile.Compiled.ResultColumn;
import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Negation;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Printed;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns one statement into text. Not thread-safe, single use; its product is immutable.
 *
 * <p>The work is done by one renderer for each part of SQL; this class holds what they share: the text so far, the slots, names of
 * aliases, WITH, and the scope in which subqueries find their outer columns. It is also what {@link Clauses} and {@link Template}s of
 * dialects write to.
 */
public final class SqlCompiler {
    private final Syntax syntax;
    private final @Nullable Slots slots;
    private final Resolver resolver;
    private final Precedence precedence;
    private final ExpressionRenderer expressions;
    private final FromRenderer froms;
    private final SelectRenderer selects;
    private final DmlRenderer dml;
    private final ValueWriter values;
    private final AnonymousNames names;
    private final ColumnNaming naming;
    private final WithWriter with;
    private final List<String> warnings = new ArrayList<>();
    private SqlBuffer buffer = new SqlBuffer();
    private @Nullable Scope scope;
    private boolean qualified = true;
    private Map<String, Expr> given = Map.of();
    private int operations;

    private SqlCompiler(Syntax syntax, @Nullable Slots slots, EntityResolver entities) {
        this.syntax = syntax;
        this.slots = slots;
        this.resolver = new Resolver(entities);
        this.names = new AnonymousNames(syntax.identifiers().longestLabel());
        this.naming = new ColumnNaming(resolver, names);
        this.precedence = new Precedence(syntax.operators(), resolver);
        this.expressions = new ExpressionRenderer(this);
        this.froms = new FromRenderer(this);
        this.selects = new SelectRenderer(this);
        this.dml = new DmlRenderer(this);
        this.values = new ValueWriter(this, slots);
        this.with = new WithWriter(this);
    }

    /**
     * Compiles a statement.
     *
     * @param syntax the dialect's way of writing
     * @param statement what is compiled
     * @param shape the shape of the same statement; slots are positions of its binds
     * @param entities knows the tables of entities
     * @throws CompileException when the statement cannot be written, or the database has no such construct
     */
    public static Compiled compile(Syntax syntax, Statement statement, Shape shape, EntityResolver entities) {
        return new SqlCompiler(syntax, new Slots(shape, entities), entities).compile(statement);
    }

    /**
     * Writes an expression as part of a definition: values as literals, columns without their table.
     *
     * @param syntax the dialect's way of writing
     * @param expression what is written
     */
    public static String definition(Syntax syntax, Expr expression) {
        SqlCompiler compiler = new SqlCompiler(syntax, null, EntityResolver.NONE);
        compiler.qualified = false;
        return compiler.expression(expression).buffer.text();
    }

    /**
     * Writes a statement as part of a definition: values as literals.
     *
     * @param syntax the dialect's way of writing
     * @param statement what is written
     */
    public static String definition(Syntax syntax, Statement statement) {
        return definition(syntax, statement, EntityResolver.NONE);
    }

    /** {@link #definition(Syntax, Statement)} for a statement over entities. */
    public static String definition(Syntax syntax, Statement statement, EntityResolver entities) {
        return new SqlCompiler(syntax, null, entities).compile(statement).sql();
    }

    private Compiled compile(Statement statement) {
        List<ResultColumn> columns = statement.accept(new StatementRenderer(selects, dml));
        with.finish();
        return new Compiled(
                buffer.text(),
                buffer.slots(),
                buffer.types(),
                slots == null ? List.of() : slots.suppliedValues(),
                columns,
                TargetTable.of(statement, resolver),
                warnings);
    }

    /** The dialect's way of writing. */
    public Syntax syntax() {
        return syntax;
    }

    /** Leaves a place for a value that is sent beside the text. */
    void slot(int position, SqlType<?> type) {
        buffer.slot(position, type);
    }

    /** Writes SQL to the letter. */
    public SqlCompiler write(String sql) {
        buffer.append(sql);
        return this;
    }

    /** Writes an identifier, quoted where needed. */
    public SqlCompiler identifier(String name) {
        buffer.append(syntax.identifiers().quote(name));
        return this;
    }

    /** Writes an expression. */
    public SqlCompiler expression(Expr expression) {
        expression.accept(expressions);
        return this;
    }

    /** Writes expressions with commas between. */
    public SqlCompiler list(List<? extends Expr> list) {
        for (int index = 0; index < list.size(); index++) {
            write(index == 0 ? "" : ", ").operand(list.get(index), 0);
        }
        return this;
    }

    /** Writes an expression, in parentheses when it holds together less tightly than is needed. */
    public SqlCompiler operand(Expr expression, int needed) {
        boolean loose = expression.accept(precedence) < needed;
        return write(loose ? "(" : "").expression(expression).write(loose ? ")" : "");
    }

    /** Writes a condition where the grammar wants a truth value; {@code needed} as in {@link #operand}. */
    public SqlCompiler condition(Expr expression, int needed) {
        return truth(expression, true, needed) ? this : operand(expression, needed);
    }

    /** Writes the opposite of a condition. */
    SqlCompiler negation(Expr expression) {
        if (truth(expression, false, 0)) {
            return this;
        }
        Expr meant = resolver.meant(expression);
        return meant == expression
                ? write("NOT ").operand(expression, OperatorTable.ATOM)
                : operand(Negation.of(meant), OperatorTable.COMPARISON);
    }

    private boolean truth(Expr expression, boolean expected, int needed) {
        Expr underlying = resolver.underlying(expression);
        boolean bare = Truth.isBare(underlying);
        if (bare) {
            syntax.clauses().truth(this, underlying, expected, needed);
        }
        return bare;
    }

    /** Writes something that stands in FROM, with its alias. */
    public SqlCompiler from(From from) {
        from.accept(froms);
        return this;
    }

    /** Writes the name by which columns refer to something that stands in FROM: its alias, or what it is called. */
    public SqlCompiler nameOf(From from) {
        froms.qualifier(from);
        return this;
    }

    /** Writes several such things with commas between. */
    public SqlCompiler froms(List<From> list) {
        froms.list(list, List.of());
        return this;
    }

    /** Writes a query between parentheses, as a value. */
    public SqlCompiler subquery(QueryNode query) {
        boolean before = qualified;
        // Inside, the columns of two levels meet; only a definition has no table to name.
        qualified = before || slots != null;
        write("(");
        selects.nested(query);
        qualified = before;
        return write(")");
    }

    /** The name of a column to which a value is assigned, from a column or an attribute. */
    public String columnName(Expr column) {
        Expr resolved = column instanceof AttributeRef attribute ? resolver.attribute(attribute) : column;
        if (resolved instanceof ColumnRef reference) {
            return reference.name();
        }
        throw new CompileException(
                ErrorCode.COMPILE_FAILED,
                "a value can only be given to a column, not to " + Printed.of(column)
                        + ".\n  Name a column of the table.");
    }

    /** The table that is changed. */
    public TableRef table(From from) {
        if (resolver.target(from) instanceof TableRef table) {
            return table;
        }
        throw new CompileException(
                ErrorCode.COMPILE_FAILED, "only a table can be changed, but the statement names " + from + ".");
    }

    /** Writes something in which columns stand without the name of their table. */
    public SqlCompiler unqualified(Runnable body) {
        boolean before = qualified;
        qualified = false;
        body.run();
        qualified = before;
        return this;
    }

    /** Writes a value that travels as another type than its own, as a key travels as a path. */
    public SqlCompiler bindAs(Bind bind, SqlType<?> given) {
        values.bindAs(bind, given);
        return this;
    }

    void bind(Bind bind) {
        values.bind(bind);
    }

    /** The values of a list, each a parameter of its own. */
    List<? extends Expr> elements(Bind list) {
        return values.elements(list);
    }

    /**
     * Writes a column that the statement yields, within the SQL that its type asks for.
     *
     * @return whether there is such SQL, so that the column has lost its name
     */
    boolean yielded(Expr expression) {
        return values.yielded(expression, resolver.underlying(expression).type());
    }

    /** Notes what an INSERT or UPDATE gives to its columns, for values that refer to each other. */
    void giving(Map<String, Expr> values) {
        given = values;
    }

    /** Writes what the statement gives to a column, or the column when it gives nothing. */
    void given(Expr column) {
        Expr value = given.get(columnName(column));
        operand(value == null ? column : value, OperatorTable.ATOM);
    }

    /** The parameters of the statement that have a name. */
    List<Bind> namedBinds() {
        return slots == null ? List.of() : slots.named();
    }

    /** Writes SQL of the application's own: each part is a {@code String} or an {@link Expr}. */
    SqlCompiler text(List<Object> parts) {
        parts.forEach(this::part);
        return this;
    }

    private SqlCompiler part(Object part) {
        return part instanceof Expr expression ? expression(expression) : verbatim((String) part);
    }

    /** Writes SQL in which a question mark is no parameter. */
    SqlCompiler verbatim(String sql) {
        resolver.raw(sql);
        return write(isDefinition() ? sql : syntax.clauses().text(sql));
    }

    /** Writes the name of a collation. */
    public SqlCompiler collation(String name) {
        return write(syntax.identifiers().quoteQualified(name));
    }

    /** Whether values are written as literals, as in a definition. */
    public boolean isDefinition() {
        return slots == null;
    }

    /** Whether what is written now is an operand of some operation around it. */
    public boolean isInsideOperation() {
        return operations > 1;
    }

    /** Writes an operation. */
    void operation(Operation operation) {
        operations++;
        syntax.operators().entry(operation.operator()).template().render(this, operation);
        operations--;
    }

    /** Writes an INSERT, UPDATE or DELETE inside another statement. */
    void change(Statement statement) {
        with.nested(() -> statement.accept(new StatementRenderer(selects, dml)));
    }

    /** What a body writes, apart from the rest. */
    SqlBuffer apart(Runnable body) {
        SqlBuffer before = buffer;
        SqlBuffer written = new SqlBuffer();
        buffer = written;
        body.run();
        buffer = before;
        return written;
    }

    /** The place behind what is written. */
    SqlBuffer.Place end() {
        return buffer.end();
    }

    /** Inserts what was written apart. */
    void insert(SqlBuffer.Place place, SqlBuffer written) {
        buffer.insert(place, written);
    }

    /** Notes something that is probably a mistake. */
    void warn(Optional<String> warning) {
        warning.ifPresent(warnings::add);
    }

    /** Runs the body with another set of elements for its subqueries to refer to. */
    void within(@Nullable Scope inner, Runnable body) {
        Scope outer = scope;
        scope = inner;
        body.run();
        scope = outer;
    }

    @Nullable
    Scope scope() {
        return scope;
    }

    boolean isQualified() {
        return qualified;
    }

    ColumnNaming naming() {
        return naming;
    }

    /** How a column is written that is known under a name outside its query. */
    String columnText(ColumnRef column) {
        return naming.text(resolver.from(column.source()), column.name(), names);
    }

    Resolver resolver() {
        return resolver;
    }

    WithWriter with() {
        return with;
    }

    AnonymousNames names() {
        return names;
    }

    FromRenderer froms() {
        return froms;
    }

    SelectRenderer selects() {
        return selects;
    }
}
