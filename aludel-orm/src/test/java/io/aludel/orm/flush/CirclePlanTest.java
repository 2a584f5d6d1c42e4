package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.FlushException;
import io.aludel.orm.flush.model.Artist;
import io.aludel.orm.flush.model.Company;
import io.aludel.orm.flush.model.Egg;
import io.aludel.orm.flush.model.Employee;
import io.aludel.orm.flush.model.Entry;
import io.aludel.orm.flush.model.Folder;
import io.aludel.orm.flush.model.Hen;
import io.aludel.orm.flush.model.Widget;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a flush would send where rows refer to each other, to themselves or to many others. */
class CirclePlanTest extends PlannedFlushes {
    // Circles

    @Test
    void aTreeIsInsertedLevelByLevel() {
        Folder root = new Folder("root");
        Folder left = new Folder("left");
        Folder right = new Folder("right");
        Folder leaf = new Folder("leaf");
        left.setParent(root);
        right.setParent(root);
        leaf.setParent(left);
        session.add(leaf, right);
        plan(
                "INSERT folder (name, parent_id) × 1",
                "  Folder(new#3): parent_id = NULL",
                "INSERT folder (name, parent_id) × 2",
                "  Folder(new#2): parent_id = key of Folder(new#3)",
                "  Folder(new#4): parent_id = key of Folder(new#3)",
                "INSERT folder (name, parent_id) × 1",
                "  Folder(new#1): parent_id = key of Folder(new#2)");
    }

    @Test
    void aTreeIsDeletedLeavesFirst() {
        Folder root = new Folder("root");
        Folder branch = new Folder("branch");
        Folder leaf = new Folder("leaf");
        branch.setParent(root);
        leaf.setParent(branch);
        session.row(leaf, 1L);
        session.row(branch, 2L);
        session.row(root, 3L);
        session.delete(root);
        plan("DELETE folder WHERE (id) × 3", "  Folder#1", "  Folder#2", "  Folder#3");
    }

    @Test
    void aCircleOfNewRowsIsCutWhereNullIsAllowed() {
        Company company = new Company("Acme");
        Employee boss = new Employee("Boss");
        boss.setCompany(company);
        company.setDirector(boss);
        session.add(company);
        plan(
                "INSERT company (name, director_id) × 1",
                "  Company(new#1): director_id = NULL",
                "INSERT employee (name, company_id) × 1",
                "  Employee(new#1): company_id = key of Company(new#1)",
                "UPDATE company (director_id) WHERE (id) × 1",
                "  Company(new#1): director_id = key of Employee(new#1)");
    }

    @Test
    void anObjectThatRefersToItselfIsInsertedFirst() {
        Folder self = new Folder("self");
        self.setParent(self);
        session.add(self);
        plan(
                "INSERT folder (name, parent_id) × 1",
                "  Folder(new#1): parent_id = NULL",
                "UPDATE folder (parent_id) WHERE (id) × 1",
                "  Folder(new#1): parent_id = key of Folder(new#1)");
    }

    @Test
    void anObjectThatRefersToItselfLetsGoBeforeItIsDeleted() {
        Folder self = new Folder("self");
        self.setParent(self);
        session.row(self, 1L);
        session.delete(self);
        plan(
                "UPDATE folder (parent_id) WHERE (id) × 1",
                "  Folder#1: parent_id = NULL",
                "DELETE folder WHERE (id) × 1",
                "  Folder#1");
    }

    @Test
    void aCircleThatCannotBeCutIsRefusedWithNames() {
        Hen hen = new Hen();
        Egg egg = new Egg();
        hen.setEgg(egg);
        egg.setHen(hen);
        session.add(hen);
        assertThatThrownBy(session::plan)
                .isInstanceOf(FlushException.class)
                .hasMessageStartingWith(
                        "ORM-2201: these rows wait for each other, so none can be written first:"
                                + "\n    INSERT hen (egg_id) of Hen(new), whose [egg_id] needs the key from INSERT egg (hen_id) of Egg(new)"
                                + "\n    INSERT egg (hen_id) of Egg(new), whose [hen_id] needs the key from INSERT hen (egg_id) of Hen(new)")
                .hasMessageEndingWith(
                        "\n  Make one of these relationships optional, with @Nullable in null-marked code, or flush before"
                                + " you close the circle.");
    }

    @Test
    void aCircleOfDeletedRowsLetsGoFirst() {
        Company company = new Company("Acme");
        Employee boss = new Employee("Boss");
        boss.setCompany(company);
        company.setDirector(boss);
        session.row(company, 1L);
        session.row(boss, 2L);
        session.delete(company);
        session.delete(boss);
        plan(
                "UPDATE company (director_id) WHERE (id) × 1",
                "  Company#1: director_id = NULL",
                "DELETE employee WHERE (id) × 1",
                "  Employee#2",
                "DELETE company WHERE (id) × 1",
                "  Company#1");
    }

    // Late updates

    @Test
    void aLateForeignKeyIsWrittenAfterTheRows() {
        Widget widget = new Widget("w");
        Entry entry = new Entry("e");
        widget.getEntries().add(entry);
        widget.setFavourite(entry);
        session.add(widget);
        plan(
                "INSERT widget (name, favourite_id) × 1",
                "  Widget(new#1): favourite_id = NULL",
                "INSERT entry (text, widget_id) × 1",
                "  Entry(new#1): widget_id = key of Widget(new#1)",
                "UPDATE widget (favourite_id) WHERE (id) × 1",
                "  Widget(new#1): favourite_id = key of Entry(new#1)");
    }

    @Test
    void aLateForeignKeyIsWrittenApartEvenWhereNothingGoesRound() {
        Widget widget = session.row(new Widget("w"), 1L);
        widget.setFavourite(session.row(new Entry("e"), 2L));
        plan("UPDATE widget (favourite_id) WHERE (id) × 1", "  Widget#1: favourite_id = key of Entry#2");
    }

    @Test
    void aLateForeignKeyIsLetGoBeforeTheRowsAreDeleted() {
        Widget widget = new Widget("w");
        Entry entry = new Entry("e");
        widget.getEntries().add(entry);
        widget.setFavourite(entry);
        session.row(widget, 1L);
        session.row(entry, 2L);
        session.delete(widget);
        session.delete(entry);
        plan(
                "UPDATE widget (favourite_id) WHERE (id) × 1",
                "  Widget#1: favourite_id = NULL",
                "DELETE entry WHERE (id) × 1",
                "  Entry#2",
                "DELETE widget WHERE (id) × 1",
                "  Widget#1");
    }

    // Size

    @Test
    void manyCirclesAreCutTogether() {
        for (int number = 0; number < 10_000; number++) {
            Company company = new Company("Acme");
            Employee boss = new Employee("Boss");
            boss.setCompany(company);
            company.setDirector(boss);
            session.add(company);
        }
        assertThat(session.plan().summary())
                .containsExactly(
                        "INSERT company (name, director_id) × 10000",
                        "INSERT employee (name, company_id) × 10000",
                        "UPDATE company (director_id) WHERE (id) × 10000");
    }

    @Test
    void oneCircleOfManyRowsIsCutOnce() {
        List<Artist> artists = new ArrayList<>();
        for (int number = 0; number < 10_000; number++) {
            artists.add(session.row(new Artist("a" + number), (long) number));
        }
        for (int number = 0; number < 10_000; number++) {
            artists.get(number).setName("a" + (number + 1) % 10_000);
        }
        FlushPlan plan = session.plan();
        assertThat(plan.summary()).containsExactly("UPDATE artist (name) WHERE (id) × 10001");
        assertThat(plan.steps().get(0).rows().get(0).isMain()).isFalse();
    }

    @Test
    void aWideTreeIsOneStepALevel() {
        Folder root = new Folder("root");
        session.add(root);
        for (int number = 0; number < 100; number++) {
            Folder branch = new Folder("branch");
            branch.setParent(root);
            for (int leaf = 0; leaf < 100; leaf++) {
                new Folder("leaf").setParent(branch);
            }
            session.add(branch);
        }
        assertThat(session.plan().summary())
                .containsExactly(
                        "INSERT folder (name, parent_id) × 1",
                        "INSERT folder (name, parent_id) × 100",
                        "INSERT folder (name, parent_id) × 10000");
    }
}
