package io.aludel.sql.ast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Goes through whole statements, with their subqueries, common table expressions and elements of FROM, and makes a copy in which some
 * parts are others. Columns follow the elements that they belong to. Not thread-safe; what was rewritten once is remembered.
 *
 * <pre>{@code
 * Statement onArchive = new StatementRewriter() {
 *     protected From replacement(From source) {
 *         return source.equals(TableRef.of(orders)) ? TableRef.of(archive) : null;
 *     }
 * }.rewrite(statement);
 * }</pre>
 *
 * <p>Values stay the binds that they are. Loader options are left alone.
 */
public abstract class StatementRewriter extends Rewriter implements StatementVisitor<Statement>, FromVisitor<From> {
    private final Map<From, From> sources = new HashMap<>();
    private final Map<Cte, Cte> ctes = new IdentityHashMap<>();

    @Override
    protected @Nullable Expr replacement(Expr part) {
        return null;
    }

    /**
     * What an element of FROM becomes; its own parts are not asked for then.
     *
     * @return null to leave the element as it is, and go on with its parts
     */
    protected @Nullable From replacement(From source) {
        return null;
    }

    /** The statement with its parts replaced. */
    public final Statement rewrite(Statement statement) {
        Statement changed = statement.accept(this);
        return changed.equals(statement) ? statement : changed;
    }

    @Override
    protected final QueryNode query(QueryNode query) {
        return (QueryNode) rewrite((Statement) query);
    }

    @Override
    protected final From sourceOf(From source) {
        return from(source);
    }

    private From from(From source) {
        From known = sources.get(source);
        if (known == null) {
            From replaced = replacement(source);
            From changed = replaced == null ? source.accept(this) : replaced;
            known = changed.equals(source) ? source : changed;
            sources.put(source, known);
        }
        return known;
    }

    private <T> List<T> each(List<T> list, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(list.size());
        list.forEach(element -> changed.add(change.apply(element)));
        return changed;
    }

    private List<From> froms(List<From> list) {
        return each(list, this::from);
    }

    private @Nullable Expr optional(@Nullable Expr expression) {
        return expression == null ? null : rewrite(expression);
    }

    final List<DialectText> texts(List<DialectText> list) {
        return each(list, text -> new DialectText(rewrite(text.text()), text.dialect()));
    }

    private List<AddedCte> added(List<AddedCte> list) {
        return each(list, added -> new AddedCte(cte(added.cte()), added.here()));
    }

    /** Compared by identity, so that one in which nothing changes has to stay the same. */
    final Cte cte(Cte cte) {
        Cte known = ctes.get(cte);
        if (known == null) {
            Cte changed = cte.rewritten(this, copy -> ctes.put(cte, copy));
            known = changes(cte, changed) ? changed : cte;
            ctes.put(cte, known);
        }
        return known;
    }

    /** A recursive one refers to its copy and is therefore always another. */
    private static boolean changes(Cte cte, Cte changed) {
        return !changed.query().equals(cte.query())
                || !changed.anchor().equals(cte.anchor())
                || changed.restated() != cte.restated()
                || !changed.prefixes().equals(cte.prefixes())
                || !changed.suffixes().equals(cte.suffixes());
    }

    private @Nullable RowLock lock(@Nullable RowLock lock) {
        return lock == null ? null : new RowLock(lock.shared(), lock.key(), lock.waiting(), froms(lock.of()));
    }

    private @Nullable Correlation correlation(@Nullable Correlation correlation) {
        if (correlation == null) {
            return null;
        }
        List<From> except = correlation.except();
        return new Correlation(froms(correlation.to()), except == null ? null : froms(except));
    }

    private Decoration decoration(Decoration decoration) {
        return new Decoration(
                texts(decoration.prefixes()),
                texts(decoration.suffixes()),
                each(
                        decoration.hints(),
                        hint -> new Decoration.TableHint(
                                from(hint.table()), texts(List.of(hint.hint())).get(0))),
                texts(decoration.statementHints()),
                each(
                        decoration.clauses(),
                        clause -> new Decoration.Clause(clause.place(), rewrite(clause.construct()))));
    }

    private SelectNode.JoinStep step(SelectNode.JoinStep step) {
        From left = step.left();
        RelationshipRef along = step.relationship();
        RelationshipRef followed = along != null && from(along.owner()) instanceof EntityRef owner
                ? new RelationshipRef(owner, along.name())
                : along;
        return new SelectNode.JoinStep(
                step.kind(),
                from(step.target()),
                optional(step.on()),
                followed,
                left == null ? null : from(left),
                step.byForeignKey());
    }

    @Override
    public final Statement select(SelectNode select) {
        return new SelectNode(
                rewrite(select.columns()),
                select.distinct(),
                rewrite(select.distinctOn()),
                froms(select.from()),
                each(select.joins(), this::step),
                optional(select.where()),
                rewrite(select.groupBy()),
                optional(select.having()),
                rewrite(select.orderBy()),
                optional(select.limit()),
                optional(select.offset()),
                select.fetch(),
                lock(select.lock()),
                correlation(select.correlation()),
                select.labels(),
                added(select.ctes()),
                decoration(select.decoration()),
                select.options());
    }

    @Override
    public final Statement compound(CompoundNode compound) {
        return new CompoundNode(
                compound.kind(),
                each(compound.queries(), this::query),
                rewrite(compound.groupBy()),
                rewrite(compound.orderBy()),
                optional(compound.limit()),
                optional(compound.offset()),
                compound.fetch(),
                lock(compound.lock()),
                added(compound.ctes()));
    }

    @Override
    public final Statement values(ValuesNode values) {
        return new ValuesNode(values.labels(), each(values.rows(), this::rewrite), values.literal());
    }

    @Override
    public final Statement text(TextNode text) {
        return new TextNode(
                each(text.parts(), part -> part instanceof Expr expression ? rewrite(expression) : part),
                rewrite(text.columns()));
    }

    private DmlOptions options(DmlOptions options) {
        return new DmlOptions(
                options.prefixes(),
                options.hints(),
                each(options.commonTables(), this::cte),
                optional(options.limit()),
                options.flags(),
                options.defaults(),
                rewrite(options.clauses()),
                options.options());
    }

    private Assignment assignment(Assignment assignment) {
        return new Assignment(rewrite(assignment.column()), rewrite(assignment.value()));
    }

    @Override
    public final Statement insert(InsertNode insert) {
        QueryNode query = insert.query();
        return new InsertNode(
                from(insert.into()),
                rewrite(insert.columns()),
                each(insert.rows(), this::rewrite),
                query == null ? null : query(query),
                each(
                        insert.conflicts(),
                        conflict -> new InsertNode.Conflict(
                                rewrite(conflict.target()),
                                conflict.constraint(),
                                optional(conflict.indexWhere()),
                                each(conflict.updates(), this::assignment),
                                optional(conflict.where()))),
                rewrite(insert.returning()),
                options(insert.options()));
    }

    @Override
    public final Statement update(UpdateNode update) {
        return new UpdateNode(
                from(update.table()),
                each(update.assignments(), this::assignment),
                optional(update.where()),
                update.allRows(),
                rewrite(update.returning()),
                options(update.options()));
    }

    @Override
    public final Statement delete(DeleteNode delete) {
        return new DeleteNode(
                from(delete.table()),
                froms(delete.using()),
                optional(delete.where()),
                delete.allRows(),
                rewrite(delete.returning()),
                options(delete.options()));
    }

    @Override
    public final From table(TableRef table) {
        return table;
    }

    @Override
    public final From entity(EntityRef entity) {
        return entity;
    }

    @Override
    public final From subquery(SubqueryRef subquery) {
        return new SubqueryRef(query(subquery.query()), subquery.alias(), subquery.lateral());
    }

    @Override
    public final From cte(CteRef reference) {
        return new CteRef(cte(reference.cte()), reference.alias());
    }

    @Override
    public final From function(FunctionRef function) {
        return new FunctionRef(
                rewrite(function.function()),
                function.columns(),
                function.alias(),
                function.ordinality(),
                function.naming(),
                function.lateral(),
                function.joined());
    }

    @Override
    public final From sample(SampleRef sample) {
        return new SampleRef(from(sample.element()), rewrite(sample.method()), optional(sample.seed()), sample.alias());
    }

    @Override
    public final From join(Join join) {
        return new Join(join.kind(), from(join.left()), from(join.right()), optional(join.on()));
    }
}
