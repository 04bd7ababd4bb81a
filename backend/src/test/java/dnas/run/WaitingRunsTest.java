package dnas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dnas.search.SearchSpec;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitingRunsTest {
    private final Controllers controllers = new Controllers(new FakeCatalogue());
    private final WaitingRuns waiting = new WaitingRuns(controllers, 10);
    private long ids;

    /** A run of somebody that waits. */
    private Run run(@Nullable String launchedBy, String strategy) {
        NewStudy plan = new NewStudy(
                "study", "fake", List.of(strategy), "test_mean", 5, List.of(FlopsRange.ALL), List.of(), List.of(1L), 1);
        SearchSpec spec = new SearchSpec("fake", strategy, "test_mean", 5, Limits.NONE, 1, 1);
        Run run = Run.created(
                ++ids, new Study(String.valueOf(launchedBy).hashCode(), Instant.EPOCH, launchedBy, plan), spec);
        waiting.put(run);
        return run;
    }

    /** Takes the next run; returns it. */
    private Run take() {
        Run next = waiting.next();
        assertThat(next).isNotNull();
        controllers.claim(next);
        waiting.taken(next);
        return next;
    }

    private void end(Run run) {
        waiting.released(run);
        controllers.release(run, false);
    }

    @Test
    void whoHasFewerRunsWithAWorkerComesFirst() {
        Run first = run("Ada", "quick");
        run("Ada", "quick");
        run("Ada", "quick");
        Run other = run("Grace", "quick");

        assertThat(take()).isEqualTo(first);
        assertThat(take()).isEqualTo(other);
    }

    @Test
    void ofThoseWithAsManyTheOneWhoWaitedLongestComesFirst() {
        for (int i = 0; i < 3; i++) {
            run("Ada", "quick");
        }
        run("Grace", "quick");
        run("Grace", "quick");
        List<String> served = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Run run = take();
            served.add(run.launchedBy());
            end(run);
        }

        assertThat(served).containsExactly("Ada", "Grace", "Ada", "Grace", "Ada");
    }

    @Test
    void withoutAccountsTheOldestComesFirst() {
        List<Run> runs = List.of(run(null, "quick"), run(null, "quick"), run(null, "quick"));

        assertThat(List.of(take(), take(), take())).isEqualTo(runs);
    }

    @Test
    void whoWaitsForAControllerHoldsUpNobody() {
        run("Ada", "trained");
        Run waits = run("Grace", "trained");
        Run goesOn = run("Alan", "quick");
        Run training = take();

        assertThat(training.launchedBy()).isEqualTo("Ada");
        assertThat(take()).isEqualTo(goesOn);
        assertThat(waiting.next()).isNull();
        assertThat(controllers.explained(waits).reason()).isEqualTo("waits for the controller");
        controllers.ready(training);
        assertThat(controllers.explained(waits).reason()).isNull();
        assertThat(take()).isEqualTo(waits);
    }

    @Test
    void nobodyHasMoreRunsThanOnePersonMayHave() {
        for (int i = 0; i < 8; i++) {
            run("Ada", "quick");
        }
        Run taken = take();

        assertThatNoException().isThrownBy(() -> waiting.requireRoom("Ada", 2));
        assertThatNoException().isThrownBy(() -> waiting.requireRoom("Grace", 10));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> waiting.requireRoom("Ada", 3))
                .withMessage(
                        "8 runs of Ada have not ended, and 3 more would exceed the 10 that one person may have at once."
                                + " Ask for fewer, wait until some have ended, or stop some.");
        end(taken);
        assertThatNoException().isThrownBy(() -> waiting.requireRoom("Ada", 3));
    }

    /** As long as runs of several people wait, and each takes one step, none of them gets more than one run ahead of another. */
    @Property(tries = 200)
    void everybodyIsServedAlike(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 60) Integer> launched,
            @ForAll @IntRange(min = 1, max = 5) int workers) {
        WaitingRunsTest queue = new WaitingRunsTest();
        for (int person = 0; person < launched.size(); person++) {
            for (int i = 0; i < launched.get(person); i++) {
                queue.run("person " + person, "quick");
            }
        }
        Map<String, Integer> served = new TreeMap<>();
        List<Run> busy = new ArrayList<>();
        while (queue.waiting.size() > 0) {
            List<String> before = queue.peopleWho(launched, served);
            if (busy.size() == workers) {
                queue.end(busy.remove(0));
            }
            Run run = queue.take();
            busy.add(run);
            served.merge(String.valueOf(run.launchedBy()), 1, Integer::sum);
            int fewest = before.stream()
                    .mapToInt(person -> served.getOrDefault(person, 0))
                    .min()
                    .orElseThrow();
            assertThat(served.get(run.launchedBy()) - fewest).isLessThanOrEqualTo(1);
        }
        assertThat(served.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(launched.stream().mapToInt(Integer::intValue).sum());
    }

    /** Still have runs that wait. */
    private List<String> peopleWho(List<Integer> launched, Map<String, Integer> served) {
        List<String> people = new ArrayList<>();
        for (int person = 0; person < launched.size(); person++) {
            if (served.getOrDefault("person " + person, 0) < launched.get(person)) {
                people.add("person " + person);
            }
        }
        return people;
    }
}
