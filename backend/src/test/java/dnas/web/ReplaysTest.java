package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dnas.run.Conflict;
import dnas.web.Replays.Found;
import dnas.web.Replays.Search;
import dnas.web.Replays.Told;
import dnas.web.Replays.Underway;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of searches that are played again, with searches that go on when they are let. */
class ReplaysTest {
    private static final int QUERIES = 60;
    private static final Search<Finding> NEVER = played -> {
        throw new AssertionError("It was played again.");
    };

    @TempDir
    private Path data;

    private Replays replays;

    record Finding(String text, double value, Float single) {}

    private static final Finding FINDING = new Finding("where it looked", 1 / 3.0, .1f);

    private Replays open(Duration forgotten) {
        replays = new Replays(new KeptFindings(data), forgotten);
        return replays;
    }

    @AfterEach
    void close() {
        replays.close();
    }

    private Told<Finding> ask(String key, Search<Finding> search) {
        return replays.of(key, QUERIES, Finding.class, search);
    }

    private Finding found(String key, Search<Finding> search) {
        await().until(() -> ask(key, search) instanceof Found<Finding>);
        return ((Found<Finding>) ask(key, search)).value();
    }

    @Test
    void whoAsksIsToldHowFarItIsAndThenWhatWasFound() {
        open(Duration.ofMinutes(1));
        CountDownLatch more = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Search<Finding> search = played -> {
            played.accept(20);
            wait(more);
            played.accept(25);
            wait(end);
            return FINDING;
        };

        await().until(() -> ask("a", search).equals(new Underway<>(20, QUERIES)));
        more.countDown();
        await().until(() -> ask("a", search).equals(new Underway<>(25, QUERIES)));
        end.countDown();
        assertThat(found("a", search)).isEqualTo(FINDING);
    }

    @Test
    void oneIsPlayedAtATime() {
        open(Duration.ofMinutes(1));
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger playing = new AtomicInteger();
        Search<Finding> search = played -> {
            playing.incrementAndGet();
            wait(end);
            return FINDING;
        };

        ask("a", search);
        assertThat(ask("b", search)).isEqualTo(new Underway<>(0, QUERIES));
        assertThat(playing).hasValue(1);
        end.countDown();
        assertThat(found("b", search)).isEqualTo(FINDING);
    }

    @Test
    void whatWasFoundOutlivesTheServer() {
        open(Duration.ofMinutes(1));
        found("a", played -> FINDING);
        await().until(() -> new KeptFindings(data).read("a", Finding.class).isPresent());
        replays.close();

        open(Duration.ofMinutes(1));
        assertThat(found("a", NEVER)).isEqualTo(FINDING);
    }

    @Test
    void aRefusalIsToldAndNotRemembered() {
        open(Duration.ofMinutes(1));
        Search<Finding> refusal = played -> {
            throw new Conflict("This code searches otherwise.");
        };

        assertThatThrownBy(() -> found("a", refusal))
                .isInstanceOf(Conflict.class)
                .hasMessage("This code searches otherwise.");
        assertThat(found("a", played -> FINDING)).isEqualTo(FINDING);
    }

    @Test
    void whatNobodyAsksForAnyMoreIsGivenUpAndBegunAnew() {
        open(Duration.ofMillis(1));
        CountDownLatch later = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Search<Finding> search = played -> {
            begun.incrementAndGet();
            wait(later);
            played.accept(20);
            ended.incrementAndGet();
            return FINDING;
        };
        ask("a", search);
        await().until(() -> begun.get() == 1);
        later.countDown();

        await().until(() -> !(ask("a", played -> FINDING) instanceof Underway<Finding>));
        assertThat(found("a", NEVER)).isEqualTo(FINDING);
        assertThat(ended).hasValue(0);
    }

    @Test
    void whatIsDamagedIsPlayedAgain() throws Exception {
        open(Duration.ofMinutes(1));
        Files.createDirectories(data.resolve("replays"));
        Files.writeString(data.resolve("replays").resolve("a.json.gz"), "no gzip");

        assertThat(found("a", played -> FINDING)).isEqualTo(FINDING);
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
