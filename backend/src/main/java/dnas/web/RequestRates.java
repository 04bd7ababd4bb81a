package dnas.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how often an account asks, and each address from which nobody has signed in: token buckets, which let some pages load
 * at once and no program ask without a pause.
 */
final class RequestRates {
    private static final int OF_ACCOUNT_AT_ONCE = 600;
    private static final int OF_ACCOUNT_A_SECOND = 60;
    private static final int OF_STRANGER_AT_ONCE = 120;
    private static final int OF_STRANGER_A_SECOND = 10;
    private static final int REMEMBERED = 100_000;

    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    RequestRates(TimeMeter clock) {
        this.clock = clock;
        // A bucket is full again long before it is forgotten.
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofMinutes(1))
                .maximumSize(REMEMBERED)
                .build();
    }

    /**
     * Counts a request of an account.
     *
     * @throws HttpResponseException with status 429 when there were too many
     */
    void account(Context context, String name) {
        count(context, "account " + name, OF_ACCOUNT_AT_ONCE, OF_ACCOUNT_A_SECOND);
    }

    /** The same of an address from which nobody has signed in. */
    void stranger(Context context, String address) {
        count(context, "address " + address, OF_STRANGER_AT_ONCE, OF_STRANGER_A_SECOND);
    }

    private void count(Context context, String key, int atOnce, int aSecond) {
        ConsumptionProbe probe =
                buckets.get(key, first -> bucket(atOnce, aSecond)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            context.header("Retry-After", String.valueOf(seconds));
            throw new HttpResponseException(
                    HttpStatus.TOO_MANY_REQUESTS.getCode(),
                    "These are too many requests: " + aSecond + " a second are answered, and " + atOnce
                            + " at once. Wait " + seconds + " s.",
                    Map.of());
        }
    }

    private Bucket bucket(int atOnce, int aSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(aSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build();
    }
}
