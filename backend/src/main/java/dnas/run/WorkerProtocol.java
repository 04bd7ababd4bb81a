package dnas.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dnas.search.SearchEvent;
import tools.jackson.databind.json.JsonMapper;

/** Lines of JSON between server and worker. Doubles keep every bit. */
final class WorkerProtocol {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(WorkerReply.class, ReplyTypes.class)
            .addMixIn(SearchEvent.class, EventTypes.class)
            .addMixIn(Outcome.class, OutcomeTypes.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reply")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = WorkerReply.Began.class, name = "began"),
        @JsonSubTypes.Type(value = WorkerReply.Happened.class, name = "happened"),
        @JsonSubTypes.Type(value = WorkerReply.Ended.class, name = "ended")
    })
    private interface ReplyTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SearchEvent.ControllerTraining.class, name = "training"),
        @JsonSubTypes.Type(value = SearchEvent.Searching.class, name = "searching"),
        @JsonSubTypes.Type(value = SearchEvent.Evaluated.class, name = "evaluated"),
        @JsonSubTypes.Type(value = SearchEvent.Finished.class, name = "finished")
    })
    private interface EventTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Outcome.Completed.class, name = "completed"),
        @JsonSubTypes.Type(value = Outcome.Stopped.class, name = "stopped"),
        @JsonSubTypes.Type(value = Outcome.Failed.class, name = "failed"),
        @JsonSubTypes.Type(value = Outcome.Died.class, name = "died")
    })
    private interface OutcomeTypes {}

    private WorkerProtocol() {}

    static String write(Object line) {
        return JSON.writeValueAsString(line);
    }

    static WorkerRequest request(String line) {
        return JSON.readValue(line, WorkerRequest.class);
    }

    static WorkerReply reply(String line) {
        return JSON.readValue(line, WorkerReply.class);
    }
}
