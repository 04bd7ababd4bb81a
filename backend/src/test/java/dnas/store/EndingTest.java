package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EndingTest {
    @Test
    void whatFollowsIsNotInterruptedAndTheInterruptIsNotForgotten() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        CountDownLatch going = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        threads.execute(() -> {
            try {
                going.await();
                done.set(true);
            } catch (InterruptedException interrupt) {
                throw new AssertionError(interrupt);
            }
        });
        AtomicBoolean quiet = new AtomicBoolean();
        AtomicBoolean remembered = new AtomicBoolean();
        Thread ending = new Thread(() -> {
            Ending.of(
                    threads,
                    () -> quiet.set(done.get() && !Thread.currentThread().isInterrupted()));
            remembered.set(Thread.currentThread().isInterrupted());
        });
        ending.start();
        ending.interrupt();
        going.countDown();
        ending.join();

        assertThat(quiet).as("what follows was not interrupted, and came last").isTrue();
        assertThat(remembered).as("the interrupt").isTrue();
    }
}
