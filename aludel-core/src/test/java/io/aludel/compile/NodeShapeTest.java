package io.aludel.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Table;
import io.aludel.sql.ast.*;
import io.aludel.sql.ast.AddedCte;
import io.aludel.sql.ast.Correlation;
import io.aludel.sql.ast.Decoration;
import io.aludel.sql.ast.DialectText;
import io.aludel.sql.ast.Fetch;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.RowLock;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** For each record among the nodes: changing any of its components changes the key. A new node is covered by being there. */
class NodeShapeTest {
    private static final String CHANGED = "changed";

    @TestFactory
    Stream<DynamicTest> changingAComponentChangesTheKey() {
        return nodes().flatMap(node -> Arrays.stream(node.getRecordComponents())
                .map(component -> DynamicTest.dynamicTest(
                        node.getSimpleName() + "." + component.getName(), () -> check(node, component.getName()))));
    }

    private static Stream<Class<?>> nodes() {
        Stream<Class<?>> sealedOnes = Stream.of(
                        Expr.class, From.class, QueryNode.class, Statement.class, DmlNode.class, ChangeNode.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()));
        Stream<Class<?>> parts = Stream.of(
                Assignment.class,
                CaseExpr.When.class,
                InsertNode.Conflict.class,
                DmlOptions.class,
                RelationshipRef.class,
                SelectNode.JoinStep.class,
                RowLock.class,
                Correlation.class,
                AddedCte.class,
                Decoration.class,
                Decoration.TableHint.class,
                Decoration.Clause.class,
                DialectText.class,
                Fetch.class,
                WindowFrame.class,
                WindowFrame.Bound.class,
                Operator.class);
        return Stream.concat(sealedOnes, parts).filter(Class::isRecord).distinct();
    }

    private static void check(Class<?> node, String component) throws ReflectiveOperationException {
        Object plain = make(node, "");
        Object again = make(node, "");
        Object changed = make(node, component);
        assertThat(key(again)).isEqualTo(key(plain));
        assertThat(key(changed)).isNotEqualTo(key(plain));
    }

    private static Shape.Key key(Object node) {
        return Shape.of(statement(node)).key();
    }

    /** Puts a node into the smallest statement in which it can stand. */
    private static Statement statement(Object node) {
        if (node instanceof Statement statement) {
            return statement;
        }
        if (node instanceof Expr expression) {
            return SelectNode.of(List.of(expression));
        }
        SelectNode select = SelectNode.of(List.of(Constant.NULL));
        if (node instanceof From from) {
            return select.withFrom(List.of(from));
        }
        Optional<Statement> clause = clause(select, node);
        if (clause.isPresent()) {
            return clause.get();
        }
        if (node instanceof SelectNode.JoinStep step) {
            return select.addJoin(step);
        }
        if (node instanceof RelationshipRef relationship) {
            return select.addJoin(new SelectNode.JoinStep(JoinKind.INNER, USERS, null, relationship));
        }
        if (node instanceof CaseExpr.When when) {
            return SelectNode.of(List.of(new CaseExpr(null, List.of(when), null, SqlTypes.UNKNOWN)));
        }
        if (node instanceof Assignment assignment) {
            return new UpdateNode(USERS, List.of(assignment), null, true, List.of());
        }
        if (node instanceof InsertNode.Conflict conflict) {
            return new InsertNode(USERS, List.of(), List.of(), null, conflict, List.of());
        }
        if (node instanceof DmlOptions options) {
            return new UpdateNode(USERS, List.of(), null, true, List.of(), options);
        }
        if (node instanceof WindowFrame frame) {
            return SelectNode.of(List.of(new WindowCall(Constant.NULL, List.of(), List.of(), frame)));
        }
        if (node instanceof WindowFrame.Bound bound) {
            return statement(new WindowFrame(WindowFrame.Unit.ROWS, bound, bound, WindowFrame.Exclusion.NONE));
        }
        if (node instanceof Operator operator) {
            return SelectNode.of(List.of(Operation.of(operator, SqlTypes.UNKNOWN, Constant.NULL)));
        }
        throw new IllegalStateException("no place for " + node);
    }

    private static Optional<Statement> clause(SelectNode select, Object node) {
        if (node instanceof RowLock lock) {
            return Optional.of(select.withLock(lock));
        }
        if (node instanceof Correlation correlation) {
            return Optional.of(select.withCorrelation(correlation));
        }
        if (node instanceof AddedCte added) {
            return Optional.of(select.withCtes(List.of(added)));
        }
        if (node instanceof Fetch fetch) {
            return Optional.of(select.withFetch(fetch));
        }
        Decoration decoration = null;
        if (node instanceof Decoration whole) {
            decoration = whole;
        } else if (node instanceof Decoration.TableHint hint) {
            decoration = Decoration.NONE.withHint(hint);
        } else if (node instanceof Decoration.Clause clause) {
            decoration = Decoration.NONE.withClause(clause);
        } else if (node instanceof DialectText text) {
            decoration = Decoration.NONE.withPrefix(text);
        }
        return Optional.ofNullable(decoration).map(select::withDecoration);
    }

    private static final TableRef USERS = TableRef.of(SampleSchema.USERS);
    private static final Alias ALIAS = Alias.named("a");
    private static final Cte COMMON = new Cte("c", false, SelectNode.of(List.of(Constant.NULL)));

    private static WindowFrame.Bound bound(boolean changed) {
        return new WindowFrame.Bound(changed ? WindowFrame.Side.FOLLOWING : WindowFrame.Side.PRECEDING, Constant.FALSE);
    }

    private static final DialectText WORDS = new DialectText(Constant.NULL, DialectText.ANY);

    private static Object make(Class<?> node, String changed) throws ReflectiveOperationException {
        RecordComponent[] components = node.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int index = 0; index < values.length; index++) {
            values[index] = value(
                    components[index].getGenericType(),
                    components[index].getName().equals(changed) ? CHANGED : "");
        }
        Constructor<?> constructor = node.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    /** A value of a component's type, and another one when it is to be changed. */
    private static Object value(Type generic, String mark) {
        boolean changed = mark.equals(CHANGED);
        if (generic instanceof ParameterizedType parameterized && parameterized.getRawType() == List.class) {
            Type element = parameterized.getActualTypeArguments()[0];
            List<Object> list = new ArrayList<>(List.of(value(element, "")));
            if (changed) {
                list.add(value(element, ""));
            }
            return list;
        }
        if (generic instanceof ParameterizedType parameterized && parameterized.getRawType() == Set.class) {
            return changed ? Set.of(DmlOptions.Flag.INLINE) : Set.of(DmlOptions.Flag.WITHOUT_DEFAULTS);
        }
        if (generic instanceof ParameterizedType parameterized && parameterized.getRawType() == Class.class) {
            return changed ? String.class : Integer.class;
        }
        if (generic instanceof ParameterizedType parameterized && parameterized.getRawType() == SqlType.class) {
            return changed ? SqlTypes.VARCHAR : SqlTypes.BIGINT;
        }
        Class<?> type = (Class<?>) generic;
        if (type.isEnum() && type != Constant.class) {
            return type.getEnumConstants()[changed ? 1 : 0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> changed ? "y" : "x";
            case "boolean" -> changed;
            case "int", "Integer" -> changed ? 2 : 1;
            case "Object" -> changed ? "SELECT 2" : "SELECT 1";
            case "Expr" -> changed ? Constant.TRUE : Constant.FALSE;
            case "From" -> changed ? TableRef.of(SampleSchema.POSTS) : USERS;
            case "Table" -> changed ? SampleSchema.POSTS : (Table) SampleSchema.USERS;
            case "Alias" -> changed ? Alias.named("b") : ALIAS;
            case "Cte" -> changed ? new Cte("d", false, SelectNode.of(List.of(Constant.NULL))) : COMMON;
            case "QueryNode" -> SelectNode.of(List.of(changed ? Constant.TRUE : Constant.NULL));
            case "LabelRef" -> new LabelRef(changed ? "y" : "x", SqlTypes.BIGINT);
            case "Fetch" -> new Fetch(changed, false);
            case "RowLock" -> changed ? new RowLock(true, false, RowLock.Wait.WAIT, List.of()) : RowLock.UPDATE;
            case "Correlation" -> new Correlation(List.of(), changed ? List.of() : null);
            case "AddedCte" -> new AddedCte(COMMON, changed);
            case "Decoration" -> changed ? Decoration.NONE.withPrefix(WORDS) : Decoration.NONE;
            case "DialectText" -> changed ? new DialectText(Constant.NULL, "h2") : WORDS;
            case "TableHint" -> new Decoration.TableHint(USERS, WORDS);
            case "Clause" -> new Decoration.Clause(Decoration.Place.AFTER_BODY, Constant.NULL);
            case "EntityRef" -> EntityRef.of(changed ? String.class : Integer.class);
            case "Polymorphic" -> new Polymorphic(Integer.class, List.of(), changed);
            case "RelationshipRef" -> new RelationshipRef(EntityRef.of(Integer.class), changed ? "y" : "x");
            case "Operator" -> changed ? Operators.EQ : Operators.NE;
            case "Assignment" -> new Assignment(Constant.NULL, Constant.NULL);
            case "When" -> new CaseExpr.When(Constant.NULL, Constant.NULL);
            case "OrderTerm" -> new OrderTerm(Constant.NULL, false, OrderTerm.Nulls.DEFAULT);
            case "WindowFrame" ->
                new WindowFrame(
                        changed ? WindowFrame.Unit.RANGE : WindowFrame.Unit.ROWS,
                        bound(false),
                        bound(false),
                        WindowFrame.Exclusion.NONE);
            case "Bound" -> bound(changed);
            case "Conflict" -> new InsertNode.Conflict(List.of(), List.of(), changed ? Constant.NULL : null);
            case "DmlOptions" ->
                changed ? DmlOptions.NONE.withPrefix(new DmlOptions.Words("y", null)) : DmlOptions.NONE;
            case "Words" -> new DmlOptions.Words("x", null);
            case "JoinStep" -> new SelectNode.JoinStep(JoinKind.INNER, USERS, null, null);
            case "StatementOption" -> (StatementOption) () -> "option";
            default -> throw new IllegalStateException("no value of " + type);
        };
    }
}
