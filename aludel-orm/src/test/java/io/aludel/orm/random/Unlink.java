package io.aludel.orm.random;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.random.Club.Badge;
import io.aludel.orm.random.Club.Person;
import io.aludel.orm.random.Club.Skill;
import io.aludel.orm.random.Club.Tagged;
import io.aludel.orm.random.Club.Task;
import io.aludel.orm.random.Club.Team;
import io.aludel.orm.random.Depot.Asset;
import io.aludel.orm.random.Depot.Contract;
import io.aludel.orm.random.Depot.Item;
import io.aludel.orm.random.Depot.Locker;
import io.aludel.orm.random.Depot.Note;
import io.aludel.orm.random.Journal.Entry;
import io.aludel.orm.random.School.Course;
import io.aludel.orm.random.School.Seat;
import io.aludel.orm.random.School.Syllabus;
import io.aludel.orm.random.World.Kind;
import java.util.List;
import java.util.Objects;

/** Takes objects out of all relationships, as applications do before they delete them in the same flush. */
final class Unlink {
    private Unlink() {}

    /** Nobody tells a team that its captain goes. */
    static void captain(Run run, int tag) {
        for (int team : run.world().referring("captain", tag)) {
            run.<Team>object(team).setCaptain(null);
        }
    }

    /** Entries are in collections that are never loaded. */
    private static void entries(Run run, int tag) {
        for (int entry : run.world().referring("about", tag)) {
            run.<Entry>object(entry).setCourse(null);
        }
    }

    /**
     * Deletes an object without a flush.
     *
     * @return whether it had a row; a pending one is expunged
     */
    static boolean andDelete(Run run, int tag) {
        if (fromItsTeam(run, tag)) {
            return true;
        }
        Tagged object = run.object(tag);
        captain(run, tag);
        entries(run, tag);
        unlink(object);
        boolean pending = run.session().inspect(object).isPending();
        if (pending) {
            run.session().expunge(object);
        } else if (run.session().contains(object)) {
            run.session().delete(object);
        }
        run.forget(tag);
        return !pending;
    }

    /** Takes an item or a locker from the team that owns it, which deletes it; whether it was one. */
    static boolean fromItsTeam(Run run, int tag) {
        Tagged object = run.object(tag);
        if (object instanceof Item) {
            for (int team : run.world().all(Kind.TEAM)) {
                if (run.world().agenda(team).contains(tag)) {
                    run.<Team>object(team).getAgenda().remove(object);
                }
            }
        } else if (object instanceof Locker locker) {
            run.<Team>object((Integer) requireNonNull(run.world().get(tag, "team")))
                    .getLockers()
                    .remove(locker.getCode());
        } else {
            return false;
        }
        run.forget(tag);
        return true;
    }

    private static void unlink(Tagged object) {
        if (object instanceof Team team) {
            List.copyOf(team.getMembers()).forEach(member -> member.setTeam(null));
            team.setCaptain(null);
            team.getTasks().clear();
            team.getAgenda().clear();
            team.getLockers().clear();
            List.copyOf(team.getContracts()).forEach(contract -> contract.setTeam(null));
        } else if (object instanceof Person person) {
            person.setTeam(null);
            person.setMentor(null);
            List.copyOf(person.getPupils()).forEach(pupil -> pupil.setMentor(null));
            person.setBadge(null);
            person.getSkills().clear();
            List.copyOf(person.getAssets()).forEach(asset -> asset.setKeeper(null));
            List.copyOf(person.getNotes()).forEach(note -> note.setAuthor(null));
            person.getSeats().clear();
        } else if (object instanceof Badge badge) {
            badge.setPerson(null);
        } else if (object instanceof Task task) {
            Team team = task.getTeam();
            if (team != null) {
                team.getTasks().remove(task);
            }
        } else if (object instanceof Asset asset) {
            asset.setKeeper(null);
        } else if (object instanceof Note note) {
            note.setAuthor(null);
        } else if (object instanceof Contract contract) {
            contract.setTeam(null);
        } else if (object instanceof Course course) {
            course.getSeats().clear();
            course.setSyllabus(null);
            course.getNeeds().clear();
            List.copyOf(course.getLeadsTo()).forEach(next -> next.getNeeds().remove(course));
        } else if (object instanceof Seat seat) {
            Objects.requireNonNull(seat.getCourse()).getSeats().remove(seat);
        } else if (object instanceof Syllabus syllabus) {
            Objects.requireNonNull(syllabus.getCourse()).setSyllabus(null);
        } else if (object instanceof Entry entry) {
            entry.setCourse(null);
        } else if (object instanceof Skill skill) {
            List.copyOf(skill.getPeople()).forEach(person -> person.getSkills().remove(skill));
        }
    }
}
