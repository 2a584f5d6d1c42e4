package io.aludel.orm.random;

import io.aludel.orm.Session;
import io.aludel.orm.random.Club.Badge;
import io.aludel.orm.random.Club.Person;
import io.aludel.orm.random.Club.Skill;
import io.aludel.orm.random.Club.Tagged;
import io.aludel.orm.random.Club.Task;
import io.aludel.orm.random.Club.Team;
import io.aludel.orm.random.World.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be done to the objects of a session, and what that means for the world. Each does nothing where there is nothing to do it to, so
 * that any part of a sequence is a sequence again.
 */
enum Operation implements Action {
    CREATE_TEAM((run, a, b) -> run.session().add(run.create(Kind.TEAM, new Team()))),
    CREATE_PERSON((run, a, b) -> {
        Person person = run.create(Kind.PERSON, new Person());
        String email = "person" + run.next();
        person.setEmail(email);
        run.world().set(person.getTag(), "email", email);
        run.session().add(person);
    }),
    CREATE_SKILL((run, a, b) -> run.session().add(run.create(Kind.SKILL, new Skill()))),
    CREATE_BADGE((run, a, b) -> {
        run.<Person>with(Kind.PERSON, a, (tag, person) -> {
            Badge badge = run.create(Kind.BADGE, new Badge());
            String code = "code" + run.next();
            badge.setCode(code);
            run.world().set(badge.getTag(), "code", code);
            run.session().add(badge);
            if (b % 2 == 0) {
                person.setBadge(badge);
                run.world().setOnly(badge.getTag(), "person", tag);
            }
        });
    }),
    CREATE_TASK_IN_TEAM((run, a, b) -> {
        run.<Team>with(Kind.TEAM, a, (tag, team) -> {
            Task task = run.create(Kind.TASK, new Task());
            if (b % 2 == 0) {
                team.getTasks().add(task);
            } else {
                task.setTeam(team);
                run.session().add(task);
            }
            run.world().set(task.getTag(), "team", tag);
        });
    }),
    RENAME((run, a, b) -> {
        List<Integer> all = run.world().all();
        if (!all.isEmpty()) {
            int tag = all.get(a % all.size());
            String name = "name" + b % 3;
            run.object(tag).setName(name);
            run.world().set(tag, "name", name);
        }
    }),
    JOIN_TEAM((run, a, b) -> {
        run.<Person>with(
                Kind.PERSON,
                a,
                (tag, person) -> run.<Team>with(Kind.TEAM, b, (into, team) -> {
                    if (a % 2 == 0) {
                        person.setTeam(team);
                    } else if (person.getTeam() != team) {
                        team.getMembers().add(person);
                    }
                    run.world().set(tag, "team", into);
                }));
    }),
    LEAVE_TEAM((run, a, b) -> {
        run.<Person>with(Kind.PERSON, a, (tag, person) -> {
            Team team = person.getTeam();
            if (b % 2 == 0 && team != null) {
                team.getMembers().removeAll(List.of(person));
            } else {
                person.setTeam(null);
            }
            run.world().set(tag, "team", null);
        });
    }),
    APPOINT_CAPTAIN((run, a, b) -> {
        run.<Team>with(
                Kind.TEAM,
                a,
                (tag, team) -> run.<Person>with(Kind.PERSON, b, (captain, person) -> {
                    team.setCaptain(person);
                    run.world().set(tag, "captain", captain);
                }));
    }),
    MOVE_TASK((run, a, b) -> {
        run.<Task>with(
                Kind.TASK,
                a,
                (tag, task) -> run.<Team>with(Kind.TEAM, b, (into, team) -> {
                    if (a % 2 == 0) {
                        task.setTeam(team);
                    } else {
                        team.getTasks().add(task);
                    }
                    run.world().set(tag, "team", into);
                }));
    }),
    DROP_TASK((run, a, b) -> {
        run.<Task>with(Kind.TASK, a, (tag, task) -> {
            Team team = task.getTeam();
            if (team != null) {
                team.getTasks().remove(task);
                run.forget(tag);
            }
        });
    }),
    REPLACE_TASKS((run, a, b) -> {
        run.<Team>with(Kind.TEAM, a, (tag, team) -> {
            Set<Task> kept = new HashSet<>();
            for (Task task : team.getTasks()) {
                if ((task.getTag() + b) % 2 == 0) {
                    kept.add(task);
                }
            }
            for (Task task : List.copyOf(team.getTasks())) {
                if (!kept.contains(task)) {
                    run.forget(task.getTag());
                }
            }
            Task added = run.create(Kind.TASK, new Task());
            run.world().set(added.getTag(), "team", tag);
            kept.add(added);
            team.setTasks(kept);
        });
    }),
    CHOOSE_MENTOR((run, a, b) -> {
        run.<Person>with(
                Kind.PERSON,
                a,
                (tag, person) -> run.<Person>with(Kind.PERSON, b, (other, mentor) -> {
                    if (a % 2 == 0) {
                        person.setMentor(mentor);
                    } else if (person.getMentor() != mentor) {
                        mentor.getPupils().add(person);
                    }
                    run.world().set(tag, "mentor", other);
                }));
    }),
    LEAVE_MENTOR((run, a, b) -> {
        run.<Person>with(Kind.PERSON, a, (tag, person) -> {
            person.setMentor(null);
            run.world().set(tag, "mentor", null);
        });
    }),
    GIVE_BADGE((run, a, b) -> {
        run.<Badge>with(
                Kind.BADGE,
                a,
                (tag, badge) -> run.<Person>with(Kind.PERSON, b, (to, person) -> {
                    if (a % 2 == 0) {
                        person.setBadge(badge);
                    } else {
                        badge.setPerson(person);
                    }
                    run.world().setOnly(tag, "person", to);
                }));
    }),
    TAKE_BADGE((run, a, b) -> {
        run.<Person>with(Kind.PERSON, a, (tag, person) -> {
            person.setBadge(null);
            run.world().referring("person", tag).forEach(badge -> run.world().set(badge, "person", null));
        });
    }),
    CHANGE_CODE((run, a, b) -> {
        run.<Badge>with(Kind.BADGE, a, (tag, badge) -> {
            String code = "code" + run.next();
            badge.setCode(code);
            run.world().set(tag, "code", code);
        });
    }),
    LEARN((run, a, b) -> {
        run.<Person>with(
                Kind.PERSON,
                a,
                (tag, person) -> run.<Skill>with(Kind.SKILL, b, (learnt, skill) -> {
                    if (a % 2 == 0) {
                        person.getSkills().add(skill);
                    } else if (!skill.getPeople().contains(person)) {
                        skill.getPeople().add(person);
                    }
                    run.world().link(tag, learnt);
                }));
    }),
    UNLEARN((run, a, b) -> {
        run.<Person>with(
                Kind.PERSON,
                a,
                (tag, person) -> run.<Skill>with(Kind.SKILL, b, (learnt, skill) -> {
                    if (a % 2 == 0) {
                        person.getSkills().remove(skill);
                    } else {
                        skill.getPeople().removeAll(List.of(person));
                    }
                    run.world().unlink(tag, learnt);
                }));
    }),
    SWAP_EMAILS((run, a, b) -> {
        run.<Person>with(
                Kind.PERSON,
                a,
                (tag, person) -> run.<Person>with(Kind.PERSON, b, (second, other) -> {
                    String email = person.getEmail();
                    person.setEmail(other.getEmail());
                    other.setEmail(email);
                    run.world().set(tag, "email", person.getEmail());
                    run.world().set(second, "email", other.getEmail());
                }));
    }),
    DELETE((run, a, b) -> {
        List<Integer> all = run.world().all();
        if (all.isEmpty()) {
            return;
        }
        int tag = all.get(a % all.size());
        if (Unlink.fromItsTeam(run, tag)) {
            return;
        }
        Tagged object = run.object(tag);
        Unlink.captain(run, tag);
        if (run.session().inspect(object).isPending()) {
            run.session().flush();
        }
        run.session().delete(object);
        run.session().flush();
        run.forget(tag);
        // What was deleted stays in loaded collections until they are expired.
        run.session().expireAll();
    }),
    UNLINK_AND_DELETE((run, a, b) -> {
        List<Integer> all = run.world().all();
        if (!all.isEmpty()) {
            Unlink.andDelete(run, all.get(a % all.size()));
        }
    }),
    REISSUE_BADGE((run, a, b) -> {
        run.<Badge>with(Kind.BADGE, a, (tag, badge) -> {
            String code = badge.getCode();
            if (!Unlink.andDelete(run, tag)) {
                return;
            }
            Badge next = run.create(Kind.BADGE, new Badge());
            next.setCode(code);
            next.setName("reissued");
            run.world().set(next.getTag(), "code", code);
            run.world().set(next.getTag(), "name", "reissued");
            run.session().add(next);
        });
    }),
    TAKE_OVER_EMAIL((run, a, b) -> {
        run.<Person>with(Kind.PERSON, a, (tag, person) -> {
            String email = person.getEmail();
            Unlink.andDelete(run, tag);
            Person next = run.create(Kind.PERSON, new Person());
            next.setEmail(email);
            run.world().set(next.getTag(), "email", email);
            run.session().add(next);
        });
    }),
    FLUSH((run, a, b) -> run.session().flush()),
    LOOK((run, a, b) -> run.look()),
    COMMIT((run, a, b) -> run.commit()),
    ROLLBACK((run, a, b) -> run.rollback()),
    SAVEPOINT((run, a, b) -> run.savepoint()),
    RELEASE((run, a, b) -> run.releaseSavepoint()),
    ROLLBACK_SAVEPOINT((run, a, b) -> run.rollbackSavepoint()),
    EXPIRE((run, a, b) -> {
        List<Integer> all = run.world().all();
        if (!all.isEmpty()) {
            run.session().flush();
            run.session().expire(run.object(all.get(a % all.size())));
        }
    }),
    EXPIRE_ALL((run, a, b) -> {
        run.session().flush();
        run.session().expireAll();
    }),
    REFRESH((run, a, b) -> {
        List<Integer> all = run.world().all();
        if (!all.isEmpty()) {
            run.session().flush();
            run.session().refresh(run.object(all.get(a % all.size())));
        }
    }),
    MERGE_A_CHANGED_COPY((run, a, b) -> {
        run.commit();
        run.<Person>with(Kind.PERSON, a, (tag, person) -> {
            Person copy;
            try (Session other = run.sessions().open()) {
                copy = other.get(Person.class, java.util.Objects.requireNonNull(person.getId()))
                        .orElseThrow();
            }
            copy.setName("merged" + b % 3);
            run.session().merge(copy);
            run.world().set(tag, "name", "merged" + b % 3);
        });
    });

    private final Action action;

    Operation(Action action) {
        this.action = action;
    }

    @Override
    public void apply(Run run, int a, int b) {
        action.apply(run, a, b);
    }
}
