package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dnas.run.Conflict;
import dnas.web.Replays.Found;
import dnas.web.Replays.Search;
import dnas.web.Replays.Told;
import dnas.web.Replays.Underway;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private final AtomicLong nanoTime = new AtomicLong();

    @BeforeEach
    void open() {
        replays = new Replays(new KeptFindings(data), nanoTime::get);
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
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger playing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Search<Finding> search = played -> {
            most.accumulateAndGet(playing.incrementAndGet(), Math::max);
            wait(end);
            playing.decrementAndGet();
            return FINDING;
        };

        ask("a", search);
        await().until(() -> playing.get() == 1);
        assertThat(ask("b", search)).isEqualTo(new Underway<>(0, QUERIES));
        end.countDown();
        assertThat(found("b", search)).isEqualTo(FINDING);
        assertThat(most).hasValue(1);
    }

    @Test
    void whatWasFoundOutlivesTheServer() {
        found("a", played -> FINDING);
        await().until(() -> new KeptFindings(data).read("a", Finding.class).isPresent());
        replays.close();

        assertThat(found("a", NEVER)).isEqualTo(FINDING);
    }

    @Test
    void aRefusalIsToldToAllAndFoundOnce() {
        AtomicInteger begun = new AtomicInteger();
        Search<Finding> refusal = played -> {
            begun.incrementAndGet();
            throw new Conflict("This code searches otherwise.");
        };

        for (int asker = 0; asker < 2; asker++) {
            assertThatThrownBy(() -> found("a", refusal))
                    .isInstanceOf(Conflict.class)
                    .hasMessage("This code searches otherwise.");
        }
        assertThat(begun).hasValue(1);
    }

    @Test
    void whatFailsOtherwiseIsBegunAnew() {
        Search<Finding> failure = played -> {
            throw new IllegalStateException("out of luck");
        };

        assertThatThrownBy(() -> found("a", failure)).isInstanceOf(IllegalStateException.class);
        assertThat(found("a", played -> FINDING)).isEqualTo(FINDING);
    }

    @Test
    void whatNobodyAsksForAnyMoreIsGivenUpAndBegunAnew() {
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
        nanoTime.addAndGet(Replays.FORGOTTEN.toNanos() + 1);
        later.countDown();
        // The only thread has left it when it begins another.
        found("b", played -> FINDING);

        assertThat(ended).hasValue(0);
        assertThat(found("a", played -> FINDING)).isEqualTo(FINDING);
    }

    @Test
    void whatIsPlayedWhenTheServerStopsIsGivenUp() {
        AtomicInteger rounds = new AtomicInteger();
        AtomicInteger left = new AtomicInteger();
        Search<Finding> endless = played -> {
            try {
                while (true) {
                    played.accept(rounds.incrementAndGet());
                }
            } finally {
                left.incrementAndGet();
            }
        };
        ask("a", endless);
        await().until(() -> rounds.get() > 0);

        replays.close();

        assertThat(left).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"text\": \"cut"})
    void whatIsDamagedIsPlayedAgain(String kept) throws Exception {
        Files.createDirectories(data.resolve("replays"));
        try (OutputStream file = new GZIPOutputStream(
                Files.newOutputStream(data.resolve("replays").resolve("a.json.gz")))) {
            file.write(kept.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(found("a", played -> FINDING)).isEqualTo(FINDING);
    }

    @Test
    void whatIsNoArchiveIsPlayedAgain() throws Exception {
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
