package io.aludel.orm.random;

import io.aludel.orm.random.Club.Person;
import io.aludel.orm.random.Club.Skill;
import io.aludel.orm.random.Club.Tagged;
import io.aludel.orm.random.Club.Team;
import io.aludel.orm.random.Depot.Asset;
import io.aludel.orm.random.Depot.Item;
import io.aludel.orm.random.World.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Whatever can be done to a list, in which an object may then stand several times. */
enum ListOperation implements Action {
    SHUFFLE_MEMBERS((run, a, b) -> run.<Team>with(Kind.TEAM, a, (tag, team) -> {
        ListChanges<Person> changes =
                new ListChanges<>(run, false, all(run, Kind.PERSON), team::setMembers, random(a, b));
        belong(run, changes.change(team.getMembers()), changes.seen(), "team", tag);
    })),
    SHUFFLE_PUPILS((run, a, b) -> run.<Person>with(Kind.PERSON, a, (tag, person) -> {
        ListChanges<Person> changes =
                new ListChanges<>(run, false, all(run, Kind.PERSON), person::setPupils, random(a, b));
        belong(run, changes.change(person.getPupils()), changes.seen(), "mentor", tag);
    })),
    SHUFFLE_ASSETS((run, a, b) -> run.<Person>with(Kind.PERSON, a, (tag, person) -> {
        ListChanges<Asset> changes =
                new ListChanges<>(run, false, all(run, Kind.ASSET), person::setAssets, random(a, b));
        belong(run, changes.change(person.getAssets()), changes.seen(), "keeper", tag);
    })),
    SHUFFLE_PEOPLE((run, a, b) -> run.<Skill>with(Kind.SKILL, a, (tag, skill) -> {
        List<Person> all = all(run, Kind.PERSON);
        List<Person> left = new ListChanges<>(run, true, all, skill::setPeople, random(a, b)).change(skill.getPeople());
        for (Person person : all) {
            if (left.contains(person)) {
                run.world().link(person.getTag(), tag);
            } else {
                run.world().unlink(person.getTag(), tag);
            }
        }
    })),
    SHUFFLE_AGENDA((run, a, b) -> run.<Team>with(Kind.TEAM, a, (tag, team) -> {
        List<Item> all = new ArrayList<>(team.getAgenda());
        if (all.isEmpty()) {
            return;
        }
        List<Item> left = new ListChanges<>(run, false, all, team::setAgenda, random(a, b)).change(team.getAgenda());
        team.setAgenda(left.stream().distinct().toList());
        team.getAgenda().sort((one, other) -> 0); // gives each its place
        for (Item item : all) {
            if (!left.contains(item)) {
                run.forget(item.getTag());
            }
        }
        List<Integer> agenda = run.world().agenda(tag);
        agenda.clear();
        team.getAgenda().forEach(item -> agenda.add(item.getTag()));
    }));

    private final Action action;

    ListOperation(Action action) {
        this.action = action;
    }

    @Override
    public void apply(Run run, int a, int b) {
        action.apply(run, a, b);
    }

    private static Random random(int a, int b) {
        return new Random(a * 100L + b);
    }

    private static <E extends Tagged> List<E> all(Run run, Kind kind) {
        List<E> all = new ArrayList<>();
        run.world().all(kind).forEach(tag -> all.add(run.object(tag)));
        return all;
    }

    /** What is in the list refers to its owner, and what was in it refers to nobody. */
    private static <E extends Tagged> void belong(Run run, List<E> left, Set<E> seen, String attribute, int owner) {
        seen.forEach(object -> run.world().set(object.getTag(), attribute, left.contains(object) ? owner : null));
    }
}
