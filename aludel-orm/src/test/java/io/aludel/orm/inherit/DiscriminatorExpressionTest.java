package io.aludel.orm.inherit;

import static io.aludel.orm.Orm.withPolymorphic;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes told apart by an expression, computed attributes of subclasses, and ways to read several classes at once. */
@EveryDatabase
class DiscriminatorExpressionTest extends MappedTables {
    private static final Registry CLASSES =
            Registry.of(Fee.class, WiredFee.class, LargeFee.class, Plant.class, OakTree.class);

    private final List<String> statements = new ArrayList<>();

    DiscriminatorExpressionTest() {
        super(CLASSES);
    }

    @BeforeEach
    void open() {
        try (Session session = sessions.open()) {
            session.addAll(List.of(
                    new Fee(1, null, 5),
                    new WiredFee(2, "DE1", 10, "bank"),
                    new LargeFee(3, "DE2", 2000),
                    new Fee(4, null, 3000)));
            Plant fern = new Plant(1, 1);
            session.addAll(List.of(fern, new OakTree(2, 20, 100, fern)));
            session.commit();
        }
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @Test
    void thereIsNoDiscriminatorColumn() {
        assertThat(CLASSES.metadata().table("fee").columns())
                .extracting(column -> column.name())
                .containsExactly("id", "iban", "amount", "bank");
    }

    @Test
    void rowsBecomeObjectsOfTheClassThatTheExpressionTells() {
        try (Session session = sessions.open()) {
            List<Fee> fees =
                    session.scalars(Sql.select(Fee.class).orderBy(Fee_.id)).all();
            assertThat(fees)
                    .extracting(Object::getClass)
                    .extracting(Class::getSimpleName)
                    .containsExactly("Fee", "WiredFee", "LargeFee", "Fee");
            assertThat(statements).hasSize(1);
            assertThat(((WiredFee) fees.get(1)).bank()).isEqualTo("bank");
        }
    }

    @Test
    void aQueryOfASubclassReadsItsRowsAlone() {
        try (Session session = sessions.open()) {
            assertThat(session.scalars(Sql.select(WiredFee.class).orderBy(WiredFee_.id))
                            .all())
                    .extracting(Fee::id)
                    .containsExactly(2, 3);
            assertThat(session.get(LargeFee.class, 3)).isPresent();
            assertThat(session.get(LargeFee.class, 2)).isEmpty();
            assertThat(session.scalars(Sql.select(Sql.count()).from(LargeFee.class))
                            .one())
                    .isEqualTo(1L);
        }
    }

    @Test
    void bulkChangesObeyTheExpression() {
        try (Session session = sessions.open()) {
            session.execute(Sql.update(WiredFee.class).set(WiredFee_.bank, "x").where(WiredFee_.amount.ge(0)));
            session.execute(Sql.delete(LargeFee.class).where(LargeFee_.amount.ge(0)));
            assertThat(session.scalars(Sql.select(Fee_.id).orderBy(Fee_.id)).all())
                    .containsExactly(1, 2, 4);
        }
    }

    @Test
    void allClassesAreReadAtOnce() {
        try (Session session = sessions.open()) {
            var all = withPolymorphic(Fee.class);
            List<Fee> fees = session.scalars(
                            Sql.select(all).where(WiredFee_.in(all).bank.eq("bank")))
                    .all();
            statements.clear();
            assertThat(fees).singleElement().isInstanceOf(WiredFee.class);
            assertThat(((WiredFee) fees.get(0)).bank()).isEqualTo("bank");
            assertThat(statements).isEmpty();
        }
    }

    @Test
    void computedAttributesOfASubclassAreReadWithTheRoot() {
        try (Session session = sessions.open()) {
            List<Plant> plants =
                    session.scalars(Sql.select(Plant.class).orderBy(Plant_.id)).all();
            assertThat(statements).hasSize(1);
            OakTree oak = (OakTree) plants.get(1);
            assertThat(oak.age()).isEqualTo(120);
            assertThat(oak.rings()).isEqualTo(100);
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void aFurtherForeignKeyToTheTableAboveDoesNotConfuseTheJoin() {
        try (Session session = sessions.open()) {
            OakTree oak = session.scalars(Sql.select(OakTree.class)).one();
            assertThat(statements.get(0)).contains("ON plant.id = oak_tree.id");
            assertThat(oak.shades()).extracting(Plant::height).isEqualTo(1);
        }
    }

    @Test
    void innerJoinsLeaveObjectsOfOtherClassesOut() {
        try (Session session = sessions.open()) {
            var trees = withPolymorphic(Plant.class, OakTree.class).innerJoin();
            List<Plant> found = session.scalars(Sql.select(trees)).all();
            assertThat(found).singleElement().isInstanceOf(OakTree.class);
            assertThat(statements.get(0)).containsPattern("FROM plant (INNER )?JOIN oak_tree");
        }
    }

    @Test
    void classesAreReadFromASelectable() {
        try (Session session = sessions.open()) {
            var all = withPolymorphic(Fee.class);
            QueryExpr dearest =
                    Sql.select(all).orderBy(Fee_.in(all).amount.desc()).limit(3).subquery("dearest");
            var some = all.over(dearest);
            List<Fee> fees = session.scalars(Sql.select(some).orderBy(Fee_.in(some).amount))
                    .all();
            assertThat(fees).extracting(Fee::id).containsExactly(2, 3, 4);
            statements.clear();
            assertThat(fees.get(0)).isInstanceOf(WiredFee.class);
            assertThat(fees.get(1)).isInstanceOf(LargeFee.class);
            assertThat(((WiredFee) fees.get(0)).bank()).isEqualTo("bank");
            assertThat(statements).isEmpty();
        }
    }
}
