import type { ControllerReport, Making } from "../../api/controllers";
import type { Fact } from "../../design/facts";
import { shortSum } from "../../format/names";
import { integer } from "../../format/numbers";
import { duration } from "../../format/time";
import { codeFact } from "../facts";

const unrecorded = { value: "not recorded", title: "Trained by a former version, which did not write it down" };

/** What a controller was trained and measured with: device, code and data. `serverCode` is null while it is not known. */
export function makingFacts({ training, measuring, cells }: ControllerReport, serverCode: string | null): Fact[] {
  return [
    { name: "Trained in", value: duration(training.seconds) + on(training) },
    { ...(training.code ? codeFact([training.code], serverCode) : unrecorded), name: "Trained by code" },
    training.dataSha256
      ? {
          name: "Trained on data",
          value: `sha256 ${shortSum(training.dataSha256)}`,
          title: `sha256 ${training.dataSha256}`,
        }
      : { name: "Trained on data", ...unrecorded },
    {
      name: "Measured",
      value: `on ${integer(cells)} architectures, in ${duration(measuring.seconds)}${on(measuring)}`,
    },
    ...(measuring.code && measuring.code !== training.code
      ? [{ ...codeFact([measuring.code], serverCode), name: "Measured by code" }]
      : []),
  ];
}

const on = ({ device }: Making) => (device ? ` on the ${device.toUpperCase()}` : "");
