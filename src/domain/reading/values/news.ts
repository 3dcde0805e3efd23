/** The absence of something bad: beside a good status or rating it only says the same. */
export const GOOD_NEWS =
  /\b(?:no|not|nothing|without|zero) (?:(?:any|further|significant|major|current|known|outstanding|other) )*(?:concerns?|issues?|problems?|risks?|delays?|slippage|exceptions?|barriers|blockers|obstacles|longer (?:required|needed|an? (?:issue|concern|risk))|action (?:required|needed))\b|\bnothing to (?:escalate|note|report)\b/g;

/** The absence of something good: beside a bad rating it only says the same. */
export const BAD_NEWS =
  /\b(?:no|not|nothing|without|lack of|limited|insufficient) (?:(?:any|yet|been|been made|being|sufficient|enough|fully|much|real|significant|further|on) )*(?:progress\w*|evidence\w*|updates?|plans?|owners?|lead|resources?|funding|capacity|staff|actions?|work|start(?:ed)?|begun|track|target|schedule|complete[d]?|implemented|achieved|delivered|met|embedded|due)\b/g;
